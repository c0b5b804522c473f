package io.zitadeltestkit.client.oauth;

import io.zitadeltestkit.client.internal.http.HttpChannel;
import io.zitadeltestkit.client.internal.http.PlainHttp;
import io.zitadeltestkit.client.internal.http.PlainHttp.Plain;
import io.zitadeltestkit.client.internal.text.Check;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Zitadel's OAuth 2.0 and OpenID Connect endpoints, as an application or a browser calls them: with
 * this client's connections but without its credentials. Redirects are not followed. Thread-safe.
 */
public final class OAuthService {
  private final PlainHttp http;

  OAuthService(HttpChannel channel) {
    http = new PlainHttp(channel);
  }

  /**
   * Sends an authorization request, as a browser does that the application redirected there.
   *
   * @param parameters the parameters of the query, such as {@code client_id}
   * @return the answer, usually a redirect to the login page
   * @throws io.zitadeltestkit.client.error.ConnectionException if the server did not answer
   */
  public OAuthAnswer authorize(Map<String, String> parameters) {
    return answer(http.get("/oauth/v2/authorize", Check.given(parameters, "parameters")));
  }

  /**
   * Calls the token endpoint.
   *
   * @param form the fields, such as {@code grant_type}
   * @param authorization the header {@code Authorization} with the application's credentials; null
   *     if the application has none, or they are in the form
   * @return the answer: tokens, or an OAuth error
   * @throws io.zitadeltestkit.client.error.ConnectionException if the server did not answer
   */
  public OAuthAnswer token(Map<String, String> form, @Nullable String authorization) {
    return answer(http.post("/oauth/v2/token", Check.given(form, "form"), authorization));
  }

  /**
   * Revokes a token.
   *
   * @param form the fields, such as {@code token} and, without a secret, {@code client_id}
   * @param authorization the header {@code Authorization}; null without one
   * @return the answer, whatever its status
   */
  public OAuthAnswer revoke(Map<String, String> form, @Nullable String authorization) {
    return answer(http.post("/oauth/v2/revoke", Check.given(form, "form"), authorization));
  }

  private static OAuthAnswer answer(Plain plain) {
    return new OAuthAnswer(plain.status(), plain.location(), plain.contentType(), plain.body());
  }
}

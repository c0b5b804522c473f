package io.zitadeltestkit.embedded.internal.oidc.token;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Tokens;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.model.session.OidcSession;
import io.zitadeltestkit.embedded.internal.oidc.client.TokenClient;
import io.zitadeltestkit.embedded.internal.oidc.request.Json;
import io.zitadeltestkit.embedded.internal.oidc.request.Nimbus;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthCall;
import io.zitadeltestkit.embedded.internal.oidc.request.Scopes;
import io.zitadeltestkit.embedded.internal.oidc.token.OidcSessions.Issued;
import java.time.Duration;
import java.time.Instant;

/** The token endpoint's answer. */
public final class TokenAnswer {
  private TokenAnswer() {}

  /** Makes the tokens of a session and answers with them. */
  public static HttpAnswer of(
      OAuthCall call, TokenIssuer tokens, TokenClient client, Issued issued) {
    OidcSession session = issued.session();
    String accessToken = tokens.accessToken(call.issuer(), client, issued);
    BearerAccessToken bearer =
        new BearerAccessToken(accessToken, lifetime(call.now(), session), null);
    RefreshToken refresh =
        issued.refreshToken().isEmpty() ? null : new RefreshToken(issued.refreshToken());
    if (!session.scope().contains(Scopes.OPENID)) {
      return Json.ok(
          Nimbus.plain(new AccessTokenResponse(new Tokens(bearer, refresh)).toJSONObject()));
    }
    String idToken = tokens.idToken(call.issuer(), client, session, accessToken);
    return Json.ok(
        Nimbus.plain(
            new OIDCTokenResponse(new OIDCTokens(idToken, bearer, refresh)).toJSONObject()));
  }

  /** Returns how many seconds the access token of a session is still valid. */
  public static long lifetime(Instant now, OidcSession session) {
    return Duration.between(now, session.accessTokenExpiresAt()).toSeconds();
  }
}

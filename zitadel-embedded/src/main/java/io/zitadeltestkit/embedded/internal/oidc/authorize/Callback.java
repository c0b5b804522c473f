package io.zitadeltestkit.embedded.internal.oidc.authorize;

import io.zitadeltestkit.embedded.internal.model.session.AuthRequest;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthCall;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthFault;
import io.zitadeltestkit.embedded.internal.oidc.request.Redirects;
import java.util.LinkedHashMap;
import java.util.Map;

/** The redirect back to the application. */
final class Callback {
  private Callback() {}

  /** Puts the parameters where the response mode says, or else the response type. */
  static String of(AuthRequest request, Map<String, String> parameters) {
    return of(request.redirectUri(), request.responseMode(), request.responseType(), parameters);
  }

  /** {@return the address for a request that is refused before it is stored} */
  static String ofError(OAuthCall call, OAuthFault fault) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("error", fault.error());
    parameters.put("error_description", fault.description());
    if (!call.parameter("state").isEmpty()) {
      parameters.put("state", call.parameter("state"));
    }
    return of(
        call.parameter("redirect_uri"),
        call.parameter("response_mode"),
        call.parameter("response_type"),
        parameters);
  }

  private static String of(
      String redirectUri,
      String responseMode,
      String responseType,
      Map<String, String> parameters) {
    boolean inFragment =
        switch (responseMode) {
          case "query" -> false;
          case "fragment" -> true;
          default -> !responseType.equals("code");
        };
    return inFragment
        ? Redirects.withFragment(redirectUri, parameters)
        : Redirects.withQuery(redirectUri, parameters);
  }
}

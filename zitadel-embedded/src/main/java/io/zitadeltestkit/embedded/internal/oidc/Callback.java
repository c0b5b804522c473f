package io.zitadeltestkit.embedded.internal.oidc;

import io.zitadeltestkit.embedded.internal.model.AuthRequest;
import java.util.Map;

/** The address that a browser goes back to the application with. */
final class Callback {
  private Callback() {}

  /** Puts the parameters where the client asked for them, or where the response type has them. */
  static String of(AuthRequest request, Map<String, String> parameters) {
    boolean inFragment =
        switch (request.responseMode()) {
          case "query" -> false;
          case "fragment" -> true;
          default -> !request.responseType().equals("code");
        };
    return inFragment
        ? Redirects.withFragment(request.redirectUri(), parameters)
        : Redirects.withQuery(request.redirectUri(), parameters);
  }
}

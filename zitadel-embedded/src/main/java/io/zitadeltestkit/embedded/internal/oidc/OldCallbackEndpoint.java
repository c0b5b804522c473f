package io.zitadeltestkit.embedded.internal.oidc;

import io.zitadeltestkit.embedded.internal.http.HttpAnswer;

/**
 * Where the sign-in pages of the first generation send people who have signed in. Nobody signs in
 * with them here, so none of their requests is ever found.
 */
final class OldCallbackEndpoint {
  private OldCallbackEndpoint() {}

  static HttpAnswer answer(OAuthCall call) {
    return HttpAnswer.text(
        400,
        call.parameter("id").isEmpty()
            ? "auth request callback is missing id\n"
            : "ID=CACHE-d24aD Message=Errors.AuthRequest.NotFound Parent=(sql: no rows in result"
                + " set)\n");
  }
}

package io.zitadeltestkit.embedded.internal.oidc;

import io.zitadeltestkit.embedded.internal.http.HttpAnswer;

/**
 * The endpoint to which the first generation's sign-in pages redirect. They don't exist here, so no
 * request is ever found.
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

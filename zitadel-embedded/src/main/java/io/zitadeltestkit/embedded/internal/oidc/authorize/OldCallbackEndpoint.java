package io.zitadeltestkit.embedded.internal.oidc.authorize;

import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthCall;

/**
 * The endpoint to which the first generation's sign-in pages redirect. They don't exist here, so no
 * request is ever found.
 */
public final class OldCallbackEndpoint {
  private OldCallbackEndpoint() {}

  public static HttpAnswer answer(OAuthCall call) {
    return HttpAnswer.text(
        400,
        call.parameter("id").isEmpty()
            ? "auth request callback is missing id\n"
            : "ID=CACHE-d24aD Message=Errors.AuthRequest.NotFound Parent=(sql: no rows in result"
                + " set)\n");
  }
}

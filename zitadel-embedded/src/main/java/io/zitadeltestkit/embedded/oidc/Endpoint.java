package io.zitadeltestkit.embedded.oidc;

import io.zitadeltestkit.embedded.http.HttpAnswer;

/** An endpoint of the authorization server. */
@FunctionalInterface
interface Endpoint {
  /**
   * Answers, or ends with an {@link OAuthFault} or a {@link
   * io.zitadeltestkit.embedded.fault.Fault}.
   */
  HttpAnswer answer(OAuthCall call);
}

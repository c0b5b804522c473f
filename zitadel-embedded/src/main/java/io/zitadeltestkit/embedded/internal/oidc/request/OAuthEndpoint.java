package io.zitadeltestkit.embedded.internal.oidc.request;

import io.zitadeltestkit.embedded.internal.http.HttpAnswer;

/** An endpoint of the authorization server. */
@FunctionalInterface
public interface OAuthEndpoint {
  /**
   * Answers, or throws an {@link OAuthFault} or a {@link
   * io.zitadeltestkit.embedded.internal.fault.Fault}.
   */
  HttpAnswer answer(OAuthCall call);
}

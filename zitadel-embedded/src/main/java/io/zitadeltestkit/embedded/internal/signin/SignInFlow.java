package io.zitadeltestkit.embedded.internal.signin;

import io.zitadeltestkit.embedded.internal.state.Instance;
import java.util.Optional;

/** The interface between the sign-in pages and the protocols that redirect browsers to them. */
public interface SignInFlow {
  /**
   * Finds an application's request.
   *
   * @param instance the instance
   * @param authRequestId the id in the browser's address
   * @return the request; empty if there is none, or it has been answered
   */
  Optional<SignInRequest> find(Instance instance, String authRequestId);

  /**
   * Finds a device's request.
   *
   * @param instance the instance
   * @param userCode the user code as typed, ignoring case and hyphens
   * @return the id of the request; empty if there is none, or it has been answered or expired
   */
  Optional<String> findDevice(Instance instance, String userCode);

  /**
   * Completes a request with a session, or throws a fault.
   *
   * @param instance the instance
   * @param origin scheme, host and port by which the browser reaches the instance
   * @param authRequestId the request
   * @param sessionId the session of the signed-in person
   * @return the redirect target: the application, with the answer
   */
  String finish(Instance instance, String origin, String authRequestId, String sessionId);

  /**
   * Completes a request with an error.
   *
   * @param instance the instance
   * @param authRequestId the request
   * @param error the error, as OpenID Connect names it, such as {@code login_required}
   * @return the redirect target: the application, with the error
   */
  String refuse(Instance instance, String authRequestId, String error);

  /**
   * Finds the redirect target after signing out.
   *
   * @param instance the instance
   * @param logoutToken the token in the address of the sign-out page
   * @return the address; empty if the token is not the instance's own
   */
  Optional<String> signedOutLocation(Instance instance, String logoutToken);
}

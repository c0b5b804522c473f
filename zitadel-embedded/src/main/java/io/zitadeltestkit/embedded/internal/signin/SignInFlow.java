package io.zitadeltestkit.embedded.internal.signin;

import io.zitadeltestkit.embedded.internal.model.Instance;
import java.util.Optional;

/** What the sign-in page needs of those who send browsers to it and wait for them to come back. */
public interface SignInFlow {
  /**
   * Finds what an application has asked for.
   *
   * @param instance the instance
   * @param authRequestId the id that the browser was sent with
   * @return the request; empty if there is none, or it has been answered
   */
  Optional<SignInRequest> find(Instance instance, String authRequestId);

  /**
   * Finds what a device has asked for.
   *
   * @param instance the instance
   * @param userCode the code that the person has typed in, as the device shows it or nearly so
   * @return the id of the request; empty if there is none, or it has been answered or expired
   */
  Optional<String> findDevice(Instance instance, String userCode);

  /**
   * Answers a request with a session, or ends with a fault.
   *
   * @param instance the instance
   * @param origin scheme, host and port that the browser reaches the instance by
   * @param authRequestId the request
   * @param sessionId the session of the person who has signed in
   * @return where the browser has to go: to the application, with the answer
   */
  String finish(Instance instance, String origin, String authRequestId, String sessionId);

  /**
   * Answers a request with an error, since nobody was signed in.
   *
   * @param instance the instance
   * @param authRequestId the request
   * @param error the error, as OpenID Connect names it, such as {@code login_required}
   * @return where the browser has to go: to the application, with the error
   */
  String refuse(Instance instance, String authRequestId, String error);

  /**
   * Finds where a browser wants to go after signing out.
   *
   * @param instance the instance
   * @param logoutToken the token that the browser was sent to the sign-out page with
   * @return the address; empty if the token is not the instance's own
   */
  Optional<String> signedOutLocation(Instance instance, String logoutToken);
}

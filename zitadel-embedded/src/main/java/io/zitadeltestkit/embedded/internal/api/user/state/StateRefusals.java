package io.zitadeltestkit.embedded.internal.api.user.state;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import java.util.function.Function;

/**
 * How a generation of the API refuses a {@link UserTransition}.
 *
 * @param missingId the error id if there is no such user
 * @param wrongStateId the error id if the user is in another state
 * @param initial the refusal to deactivate a user who has not been initialised
 */
record StateRefusals(String missingId, String wrongStateId, Function<String, Fault> initial) {
  StateRefusals(String missingId, String wrongStateId) {
    this(missingId, wrongStateId, message -> Fault.failedPrecondition(wrongStateId, message));
  }

  Fault missing() {
    return Fault.notFound(missingId, "User could not be found");
  }
}

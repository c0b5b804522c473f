package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.Sessions;
import io.zitadeltestkit.embedded.internal.model.Tx;
import io.zitadeltestkit.embedded.internal.model.User;
import io.zitadeltestkit.embedded.internal.model.UserState;
import java.util.Set;
import java.util.function.Function;

/** The changes of a user's state, for both generations of the API. */
enum UserTransition {
  LOCK(
      Set.of(UserState.ACTIVE, UserState.INITIAL),
      UserState.LOCKED,
      "User is not active or initial"),
  UNLOCK(Set.of(UserState.LOCKED), UserState.ACTIVE, "User is not locked"),
  DEACTIVATE(
      Set.of(UserState.ACTIVE, UserState.LOCKED), UserState.INACTIVE, "User already inactive"),
  REACTIVATE(Set.of(UserState.INACTIVE), UserState.ACTIVE, "User is not inactive");

  private static final String INITIAL =
      "User with state initial can only be deleted not deactivated";

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
  private final Set<UserState> from;

  private final UserState to;
  private final String wrongState;

  UserTransition(Set<UserState> from, UserState to, String wrongState) {
    this.from = from;
    this.to = to;
    this.wrongState = wrongState;
  }

  /**
   * How a generation refuses a transition.
   *
   * @param missingId the error id if there is no such user
   * @param wrongStateId the error id if the user is in another state
   * @param initial the refusal to deactivate who has not been initialised
   */
  record Refusals(String missingId, String wrongStateId, Function<String, Fault> initial) {
    Refusals(String missingId, String wrongStateId) {
      this(missingId, wrongStateId, message -> Fault.failedPrecondition(wrongStateId, message));
    }

    Fault missing() {
      return Fault.notFound(missingId, "User could not be found");
    }
  }

  /** Ends with a fault if the user is in a state that this does not begin with. */
  void require(User user, Refusals refusals) {
    if (this == DEACTIVATE && user.state() == UserState.INITIAL) {
      throw refusals.initial().apply(INITIAL);
    }
    if (!from.contains(user.state())) {
      throw Fault.failedPrecondition(refusals.wrongStateId(), wrongState);
    }
  }

  /** Changes the state; nobody stays signed in who can't sign in any more. */
  User apply(Tx tx, User user) {
    if (to != UserState.ACTIVE) {
      Sessions.removeOfUser(tx, user.id());
    }
    return tx.put(User.TABLE, user.with(b -> b.state(to).stamp(tx.changed(user))));
  }
}

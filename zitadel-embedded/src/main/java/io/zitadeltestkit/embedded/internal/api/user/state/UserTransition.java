package io.zitadeltestkit.embedded.internal.api.user.state;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.removal.Sessions;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.model.user.UserState;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.Set;

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

  /** Throws a fault if the transition is not allowed from the user's state. */
  void require(User user, StateRefusals refusals) {
    if (this == DEACTIVATE && user.state() == UserState.INITIAL) {
      throw refusals.initial().apply(INITIAL);
    }
    if (!from.contains(user.state())) {
      throw Fault.failedPrecondition(refusals.wrongStateId(), wrongState);
    }
  }

  /** Changes the state; a user who can't sign in any more is signed out everywhere. */
  User apply(Tx tx, User user) {
    if (to != UserState.ACTIVE) {
      Sessions.signOutEverywhere(tx, user.id());
    }
    return tx.put(User.TABLE, user.with(b -> b.state(to).stamp(tx.changed(user))));
  }
}

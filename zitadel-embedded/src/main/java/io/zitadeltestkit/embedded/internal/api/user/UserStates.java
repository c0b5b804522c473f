package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.api.user.UserMessages.DeactivateUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.UserMessages.DeleteUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.UserMessages.DetailsResponse;
import io.zitadeltestkit.embedded.internal.api.user.UserMessages.LockUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.UserMessages.ReactivateUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.UserMessages.UnlockUserRequest;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.Sessions;
import io.zitadeltestkit.embedded.internal.model.Tx;
import io.zitadeltestkit.embedded.internal.model.User;
import io.zitadeltestkit.embedded.internal.model.UserState;
import io.zitadeltestkit.embedded.internal.operation.Call;

/** What locks, deactivates and deletes users, and what undoes it. */
final class UserStates {
  private UserStates() {}

  static DetailsResponse lock(Call call, LockUserRequest request) {
    return call.write(
        tx -> {
          User user = existing(tx, request.userId(), "COMMAND-450yxuqrh1");
          if (user.state() != UserState.ACTIVE && user.state() != UserState.INITIAL) {
            throw Fault.failedPrecondition("COMMAND-lgws8wtsqf", "User is not active or initial");
          }
          UserAccess.requireWrite(call, user);
          return set(tx, user, UserState.LOCKED);
        });
  }

  static DetailsResponse unlock(Call call, UnlockUserRequest request) {
    return call.write(
        tx -> {
          User user = existing(tx, request.userId(), "COMMAND-x377t913pw");
          if (user.state() != UserState.LOCKED) {
            throw Fault.failedPrecondition("COMMAND-olb9vb0oca", "User is not locked");
          }
          UserAccess.requireWrite(call, user);
          return set(tx, user, UserState.ACTIVE);
        });
  }

  static DetailsResponse deactivate(Call call, DeactivateUserRequest request) {
    return call.write(
        tx -> {
          User user = existing(tx, request.userId(), "COMMAND-5gp2p62iin");
          if (user.state() == UserState.INITIAL) {
            throw Fault.failedPrecondition(
                "COMMAND-gvx4kct9r2",
                "User with state initial can only be deleted not deactivated");
          }
          if (user.state() == UserState.INACTIVE) {
            throw Fault.failedPrecondition("COMMAND-5gunjw0cd7", "User already inactive");
          }
          UserAccess.requireWrite(call, user);
          return set(tx, user, UserState.INACTIVE);
        });
  }

  static DetailsResponse reactivate(Call call, ReactivateUserRequest request) {
    return call.write(
        tx -> {
          User user = existing(tx, request.userId(), "COMMAND-9hy5kzbuk6");
          if (user.state() != UserState.INACTIVE) {
            throw Fault.failedPrecondition("COMMAND-s5qqcz97hf", "User is not inactive");
          }
          UserAccess.requireWrite(call, user);
          return set(tx, user, UserState.ACTIVE);
        });
  }

  static DetailsResponse delete(Call call, DeleteUserRequest request) {
    return call.write(
        tx -> {
          User user = existing(tx, request.userId(), "COMMAND-bd4ir1mblj");
          UserAccess.requireDelete(call, user);
          Users.remove(tx, user.id());
          return new DetailsResponse(Details.ofWrite(tx.changed(user), user.orgId()));
        });
  }

  private static User existing(Tx tx, String userId, String errorId) {
    return tx.get(User.TABLE, userId, () -> Fault.notFound(errorId, "User could not be found"));
  }

  private static DetailsResponse set(Tx tx, User user, UserState state) {
    if (state != UserState.ACTIVE) {
      Sessions.removeOfUser(tx, user.id());
    }
    User changed = tx.put(User.TABLE, user.with(b -> b.state(state).stamp(tx.changed(user))));
    return new DetailsResponse(Details.ofWrite(changed.stamp(), changed.orgId()));
  }
}

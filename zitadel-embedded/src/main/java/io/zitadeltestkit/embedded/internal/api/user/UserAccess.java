package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import java.util.Optional;

/** Who may do what to a user: administrators by their roles, users to themselves where allowed. */
final class UserAccess {
  private UserAccess() {}

  /** Ends with a fault unless the caller may read the user; users may read themselves. */
  static void requireRead(Call call, User user) {
    if (!call.caller().is(user.id())) {
      call.requireOn(user.orgId(), user.id(), "user.read");
    }
  }

  /** Returns whether the caller sees the user in lists. */
  static boolean sees(Call call, User user) {
    return call.caller().is(user.id()) || call.may(user.orgId(), user.id(), "user.read");
  }

  /** Ends with a fault unless the caller's roles allow to change the user. */
  static void requireWrite(Call call, User user) {
    call.requireOn(user.orgId(), user.id(), "user.write");
  }

  /** Ends with a fault unless the caller may change the user, or is the user. */
  static void requireWriteOrSelf(Call call, User user) {
    if (!call.caller().is(user.id())) {
      requireWrite(call, user);
    }
  }

  /** The same for a user that may not exist; returns it. */
  static User requireWriteOrSelf(Call call, Optional<User> user) {
    User existing = user.orElseThrow(UserAccess::notFound);
    requireWriteOrSelf(call, existing);
    return existing;
  }

  /**
   * Ends with a fault unless the caller may change how the user authenticates; returns the user.
   */
  static User requireCredentials(Call call, Optional<User> user) {
    User existing = user.orElseThrow(UserAccess::notFound);
    if (!call.caller().is(existing.id())) {
      call.requireOn(existing.orgId(), existing.id(), "user.credential.write");
    }
    return existing;
  }

  private static Fault notFound() {
    return Fault.notFound("COMMAND-4g3xq", "Errors.NotFound");
  }

  /** Ends with a fault unless the caller may delete the user. */
  static void requireDelete(Call call, User user) {
    boolean self = call.caller().is(user.id());
    call.requireOn(
        user.orgId(),
        user.id(),
        self && !call.may(user.orgId(), user.id(), "user.delete")
            ? "user.self.delete"
            : "user.delete");
  }
}

package io.zitadeltestkit.embedded.internal.api.user.permission;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.removal.Removal;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.version.Difference;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Permission checks on users: administrators need roles, users may do some things to themselves.
 */
public final class UserAccess {
  private UserAccess() {}

  /** Throws a fault unless the caller may read the user; users may read themselves. */
  public static void requireRead(Call call, User user) {
    if (!call.caller().is(user.id())) {
      call.requireOn(user.orgId(), user.id(), "user.read");
    }
  }

  /** {@return whether the caller sees the user in lists} */
  static boolean sees(Call call, User user) {
    return call.caller().is(user.id()) || call.may(user.orgId(), user.id(), "user.read");
  }

  /**
   * {@return whether the caller sees users in a list; roles are checked once per organization,
   * since there are none on single users}
   */
  public static Predicate<User> seenBy(Call call) {
    Map<String, Boolean> byOrg = new HashMap<>();
    return user ->
        call.caller().is(user.id())
            || byOrg.computeIfAbsent(user.orgId(), id -> call.may(id, user.id(), "user.read"));
  }

  /** {@return whether the caller sees everybody in a list} */
  public static boolean seesAll(Call call, State state) {
    return state
        .oneOfEach(User.TABLE, User.BY_ORG)
        .allMatch(user -> call.may(user.orgId(), user.id(), "user.read"));
  }

  /** {@return whether the caller sees in lists what belongs to a user} */
  public static boolean sees(Call call, State state, String userId) {
    return state.find(User.TABLE, userId).filter(user -> sees(call, user)).isPresent();
  }

  /** Throws a fault unless the caller's roles allow changing the user. */
  public static void requireWrite(Call call, User user) {
    call.requireOn(user.orgId(), user.id(), "user.write");
  }

  /** Throws a fault unless the caller may change the user, or is the user. */
  public static void requireWriteOrSelf(Call call, User user) {
    if (!call.caller().is(user.id())) {
      requireWrite(call, user);
    }
  }

  /** The same for a user who may have been deleted, or never existed. */
  public static void requireWriteOrSelf(Call call, State state, String userId) {
    requireOrSelf(call, state, userId, "user.write");
  }

  /**
   * {@return whether a change of an address needs a role, because the caller would get its
   * verification code}
   */
  public static boolean needsRoleForReturnedCode(Call call, boolean codeIsReturned) {
    return codeIsReturned && call.profile().has(Difference.RETURNED_CODES);
  }

  /** Throws a fault unless the caller may change how the user authenticates. */
  public static void requireCredentials(Call call, State state, String userId) {
    requireOrSelf(call, state, userId, "user.credential.write");
  }

  /** For a deleted user, roles in its former organization are checked. */
  private static void requireOrSelf(Call call, State state, String userId, String permission) {
    if (call.caller().is(userId)) {
      return;
    }
    String orgId =
        orgOf(state, userId).orElseThrow(() -> Fault.notFound("COMMAND-4g3xq", "Errors.NotFound"));
    call.requireOn(orgId, userId, permission);
  }

  /** {@return the organization of a user, also of one who was deleted} */
  public static Optional<String> orgOf(State state, String userId) {
    return state
        .find(User.TABLE, userId)
        .map(User::orgId)
        .or(() -> Removal.find(state, User.TABLE, userId).map(Removal::orgId));
  }

  /** Throws a fault unless the caller may delete the user. */
  public static void requireDelete(Call call, User user) {
    boolean self = call.caller().is(user.id());
    call.requireOn(
        user.orgId(),
        user.id(),
        self && !call.may(user.orgId(), user.id(), "user.delete")
            ? "user.self.delete"
            : "user.delete");
  }
}

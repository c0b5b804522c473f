package io.zitadeltestkit.embedded.internal.api.session;

import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.CheckUser;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.user.LoginNames;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the user of a session. */
final class CheckedUsers {
  private CheckedUsers() {}

  /** Returns the user; empty if none is requested; throws a fault if it is unknown or inactive. */
  static Optional<User> find(Call call, State state, @Nullable CheckUser check) {
    if (check == null) {
      return Optional.empty();
    }
    User user =
        search(call, state, check)
            .orElseThrow(() -> Fault.notFound("QUERY-Dfbg2", "User could not be found"));
    if (user.isStopped()) {
      throw Fault.failedPrecondition("SESSION-Gj4ko", "Errors.User.NotActive");
    }
    return Optional.of(user);
  }

  /**
   * Unlike a login name, an id is looked up in the lagging state: a lagging server may not find it.
   */
  private static Optional<User> search(Call call, State state, CheckUser check) {
    String loginName = check.loginName();
    if (loginName != null) {
      return LoginNames.find(state, loginName);
    }
    String userId = check.userId() == null ? "" : check.userId();
    return state
        .withoutDeleted()
        .find(User.TABLE, userId)
        .filter(user -> call.listed().has(User.TABLE, userId));
  }
}

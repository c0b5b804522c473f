package io.zitadeltestkit.embedded.internal.api.session;

import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.CheckUser;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.LoginNames;
import io.zitadeltestkit.embedded.internal.model.Organization;
import io.zitadeltestkit.embedded.internal.model.State;
import io.zitadeltestkit.embedded.internal.model.User;
import io.zitadeltestkit.embedded.internal.model.UserState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the user that a session is to be for. */
final class CheckedUsers {
  private static final String NOT_ACTIVE = "Errors.User.NotActive";

  private CheckedUsers() {}

  /** Returns the user; empty if none is asked for; a fault if there is none, or an inactive one. */
  static Optional<User> find(State state, @Nullable CheckUser check) {
    if (check == null) {
      return Optional.empty();
    }
    User user =
        search(state, check)
            .orElseThrow(() -> Fault.notFound("QUERY-Dfbg2", "User could not be found"));
    if (user.state() != UserState.ACTIVE && user.state() != UserState.INITIAL) {
      throw Fault.failedPrecondition("SESSION-Gj4ko", NOT_ACTIVE);
    }
    if (state.find(Organization.TABLE, user.orgId()).filter(Organization::active).isEmpty()) {
      throw Fault.failedPrecondition("SESSION-oL9nT", NOT_ACTIVE);
    }
    return Optional.of(user);
  }

  private static Optional<User> search(State state, CheckUser check) {
    String loginName = check.loginName();
    String userId = check.userId();
    return loginName != null
        ? LoginNames.find(state, loginName)
        : state.listed().find(User.TABLE, userId == null ? "" : userId);
  }
}

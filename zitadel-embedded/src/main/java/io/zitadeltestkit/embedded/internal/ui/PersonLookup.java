package io.zitadeltestkit.embedded.internal.ui;

import io.zitadeltestkit.embedded.internal.model.user.Human;
import io.zitadeltestkit.embedded.internal.model.user.LoginNames;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.List;
import java.util.Optional;

/** Finds who wants to sign in. */
final class PersonLookup {
  private PersonLookup() {}

  /**
   * Finds a person by login name or, if there is none and exactly one person has verified it, by
   * e-mail address or telephone number.
   *
   * @param state contains the users
   * @param name the input
   * @param orgId the required organization; empty for any
   */
  static Optional<User> find(State state, String name, String orgId) {
    Optional<User> byLoginName = LoginNames.find(state, name).filter(user -> !user.isMachine());
    if (byLoginName.isPresent()) {
      return byLoginName.filter(user -> isIn(user, orgId));
    }
    List<User> byAddress =
        state
            .all(User.TABLE, user -> hasAddress(user, name) && isIn(user, orgId))
            .limit(2)
            .toList();
    return byAddress.size() == 1 ? Optional.of(byAddress.get(0)) : Optional.empty();
  }

  private static boolean isIn(User user, String orgId) {
    return orgId.isEmpty() || user.orgId().equals(orgId);
  }

  private static boolean hasAddress(User user, String name) {
    Human human = user.human();
    return human != null
        && ((human.emailVerified() && human.email().equalsIgnoreCase(name))
            || (human.phoneVerified() && human.phone().equals(name)));
  }
}

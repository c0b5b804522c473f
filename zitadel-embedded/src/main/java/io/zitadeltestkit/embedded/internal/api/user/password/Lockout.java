package io.zitadeltestkit.embedded.internal.api.user.password;

import io.zitadeltestkit.embedded.internal.model.removal.Sessions;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.model.user.UserState;
import io.zitadeltestkit.embedded.internal.state.Tx;

/** Locks people who gave too many wrong passwords or codes. */
public final class Lockout {
  private Lockout() {}

  /**
   * Locks a person, and signs it out everywhere, once there were too many failures.
   *
   * @param tx the change
   * @param user the person
   * @param failures how many there were
   * @param most how many the lockout policy allows; 0 for any number
   */
  public static void after(Tx tx, User user, int failures, int most) {
    if (most > 0 && failures >= most) {
      Sessions.signOutEverywhere(tx, user.id());
      tx.put(User.TABLE, user.with(b -> b.state(UserState.LOCKED).stamp(tx.changed(user))));
    }
  }
}

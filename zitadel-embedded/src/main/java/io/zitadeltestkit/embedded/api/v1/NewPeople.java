package io.zitadeltestkit.embedded.api.v1;

import io.zitadeltestkit.embedded.api.user.NewHuman;
import io.zitadeltestkit.embedded.api.user.UserCodes;
import io.zitadeltestkit.embedded.api.user.UserCodes.Delivery;
import io.zitadeltestkit.embedded.api.user.Users;
import io.zitadeltestkit.embedded.model.Human;
import io.zitadeltestkit.embedded.model.Tx;
import io.zitadeltestkit.embedded.model.User;
import io.zitadeltestkit.embedded.model.UserCode.Kind;

/** Makes people as the first generation does: what is not verified gets a code at once. */
public final class NewPeople {
  private NewPeople() {}

  /** Adds a person; who has to be initialised gets one message for all. */
  public static User add(Tx tx, NewHuman human) {
    User user = Users.addHuman(tx, human);
    Human added = user.human();
    if (added != null && !added.emailVerified() && !human.initial()) {
      UserCodes.issue(tx, user.id(), Kind.EMAIL, Delivery.SENT);
    }
    if (added != null && !added.phone().isEmpty() && !added.phoneVerified()) {
      UserCodes.issue(tx, user.id(), Kind.PHONE, Delivery.SENT);
    }
    return user;
  }
}

package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.api.user.UserCodes.Delivery;
import io.zitadeltestkit.embedded.internal.model.Human;
import io.zitadeltestkit.embedded.internal.model.Tx;
import io.zitadeltestkit.embedded.internal.model.User;
import io.zitadeltestkit.embedded.internal.model.UserCode.Kind;

/** Makes people as the first generation does: what is not verified gets a code at once. */
public final class NewPeopleV1 {
  private NewPeopleV1() {}

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

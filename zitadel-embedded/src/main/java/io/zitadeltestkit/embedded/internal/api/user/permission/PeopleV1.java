package io.zitadeltestkit.embedded.internal.api.user.permission;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.OwnedV1;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.user.Human;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.function.Supplier;

/** Finds people in the organization of a call. */
public final class PeopleV1 {
  private PeopleV1() {}

  /** Returns a person to be changed; throws a fault for a service user. */
  public static Person find(Call call, Tx tx, String userId, Supplier<Fault> missing) {
    OwnedV1.get(call, tx.state(), User.TABLE, userId, missing);
    return Person.find(tx, userId, missing);
  }

  /** Returns a person for reading. */
  public static Human read(Call call, String userId, String missingId, String notHumanId) {
    User user =
        OwnedV1.get(
            call,
            call.state(),
            User.TABLE,
            userId,
            () -> Fault.notFound(missingId, "User could not be found"));
    Human human = user.human();
    if (human == null) {
      throw Fault.failedPrecondition(notHumanId, "The User must be personal");
    }
    return human;
  }

  /** The answer to a change of a person. */
  public static DetailsResponseV1 changed(Person person) {
    return changed(person.user());
  }

  /** The answer to a change of a user. */
  public static DetailsResponseV1 changed(User user) {
    return DetailsResponseV1.ofChange(user.stamp(), user.orgId());
  }

  /** The answer to an event that does not change the person's data. */
  public static DetailsResponseV1 happened(Tx tx, User user) {
    return DetailsResponseV1.ofChange(tx.changed(user), user.orgId());
  }
}

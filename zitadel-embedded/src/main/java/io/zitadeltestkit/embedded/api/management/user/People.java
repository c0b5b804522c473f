package io.zitadeltestkit.embedded.api.management.user;

import io.zitadeltestkit.embedded.api.user.Person;
import io.zitadeltestkit.embedded.api.v1.DetailsResponse;
import io.zitadeltestkit.embedded.api.v1.Owned;
import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.Human;
import io.zitadeltestkit.embedded.model.Tx;
import io.zitadeltestkit.embedded.model.User;
import io.zitadeltestkit.embedded.operation.Call;
import java.util.function.Supplier;

/** Finds people in the organisation of a call. */
final class People {
  private People() {}

  /** Returns a person that is to be changed; a service user is none. */
  static Person find(Call call, Tx tx, String userId, Supplier<Fault> missing) {
    Owned.get(call, tx.state(), User.TABLE, userId, missing);
    return Person.find(tx, userId, missing);
  }

  /** Returns a person that is read. */
  static Human read(Call call, String userId, String missingId, String notHumanId) {
    User user =
        Owned.get(
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
  static DetailsResponse changed(Person person) {
    return UserStates.changed(person.user());
  }

  /** The answer to something that happened to a person without changing what is known of it. */
  static DetailsResponse happened(Tx tx, User user) {
    return DetailsResponse.ofChange(tx.changed(user), user.orgId());
  }
}

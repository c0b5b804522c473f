package io.zitadeltestkit.embedded.internal.api.user.permission;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.user.Human;
import io.zitadeltestkit.embedded.internal.model.user.SecondFactors;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.model.user.UserState;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A user who is a person, for calls that are only about people.
 *
 * @param user the user
 * @param human the person's data
 */
public record Person(User user, Human human) {
  /** Finds a person, or throws a fault, also for a service user. */
  public static Person find(Tx tx, String userId, Supplier<Fault> missing) {
    User user = tx.get(User.TABLE, userId, missing);
    Human human = user.human();
    if (human == null) {
      throw missing.get();
    }
    return new Person(user, human);
  }

  /** Throws a fault if the person has not been initialised yet. */
  public Person initialised(String errorId) {
    if (user.state() == UserState.INITIAL) {
      throw Fault.failedPrecondition(errorId, "User is not yet initialized");
    }
    return this;
  }

  /** Changes the person's data. */
  public Person change(
      Tx tx, Consumer<io.zitadeltestkit.embedded.internal.model.user.HumanBuilder> change) {
    Human changed = human.with(change);
    return new Person(
        tx.put(User.TABLE, user.with(b -> b.human(changed).stamp(tx.changed(user)))), changed);
  }

  /** Returns the second factors. */
  public SecondFactors factors(Tx tx) {
    return SecondFactors.of(tx.state(), user);
  }

  /** Returns the details of a change that has just been made. */
  public Details details() {
    return Details.ofWrite(user.stamp(), user.orgId());
  }

  /** Returns the details of an event that did not change the user. */
  public Details detailsOfEvent(Tx tx) {
    return Details.ofWrite(tx.changed(user), user.orgId());
  }
}

package io.zitadeltestkit.embedded.internal.api.user.contact;

import io.zitadeltestkit.embedded.internal.api.user.code.UserCodes;
import io.zitadeltestkit.embedded.internal.api.user.code.UserCodes.Delivery;
import io.zitadeltestkit.embedded.internal.api.user.permission.Person;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.user.Human;
import io.zitadeltestkit.embedded.internal.model.user.UserCode.Kind;
import io.zitadeltestkit.embedded.internal.state.Tx;

/**
 * How the first API generation changes e-mail addresses and telephone numbers: unless they are set
 * as verified, a code is sent to them.
 */
public final class ContactRules {
  private ContactRules() {}

  /** Sets an address; an unchanged one can only become verified. */
  public static Person setEmail(Tx tx, Person person, String address, boolean verified) {
    person.initialised("COMMAND-J8dsk");
    Human human = person.human();
    if (address.equals(human.email())) {
      if (!verified || human.emailVerified()) {
        throw Fault.failedPrecondition("COMMAND-2b7fM", "Email not changed");
      }
      return Contacts.verifyEmail(tx, person);
    }
    Person changed = Contacts.setEmail(tx, person, address, verified);
    if (!verified) {
      UserCodes.issue(tx, person.user().id(), Kind.EMAIL, Delivery.SENT);
    }
    return changed;
  }

  /** Sends a new code to an address that has not been verified. */
  public static void resendEmail(Tx tx, Person person) {
    person.initialised("COMMAND-E3fbw");
    if (person.human().emailVerified()) {
      throw Fault.failedPrecondition("COMMAND-3M9ds", "Email is already verified");
    }
    UserCodes.issue(tx, person.user().id(), Kind.EMAIL, Delivery.SENT);
  }

  /** Sets a number; an unchanged one can only become verified. */
  public static Person setPhone(Tx tx, Person person, String number, boolean verified) {
    Human human = person.human();
    if (number.equals(human.phone())) {
      if (!verified || human.phoneVerified()) {
        throw Fault.failedPrecondition("COMMAND-wF94r", "Phone not changed");
      }
      return Contacts.verifyPhone(tx, person);
    }
    Person changed = Contacts.setPhone(tx, person, number, verified);
    if (!verified) {
      UserCodes.issue(tx, person.user().id(), Kind.PHONE, Delivery.SENT);
    }
    return changed;
  }

  /** Removes a number. */
  public static Person removePhone(Tx tx, Person person) {
    requirePhone(person, "COMMAND-p6rsc");
    return Contacts.removePhone(tx, person);
  }

  /** Sends a new code to a number that has not been verified. */
  public static void resendPhone(Tx tx, Person person) {
    requirePhone(person, "COMMAND-2b7Hf");
    if (person.human().phoneVerified()) {
      throw Fault.failedPrecondition("COMMAND-2M9sf", "Phone already verified");
    }
    UserCodes.issue(tx, person.user().id(), Kind.PHONE, Delivery.SENT);
  }

  private static void requirePhone(Person person, String missingId) {
    if (person.human().phone().isEmpty()) {
      throw Fault.notFound(missingId, "Phone not found");
    }
  }
}

package io.zitadeltestkit.embedded.internal.api.user.contact;

import io.zitadeltestkit.embedded.internal.api.user.code.UserCodes;
import io.zitadeltestkit.embedded.internal.api.user.permission.Person;
import io.zitadeltestkit.embedded.internal.model.user.SecondFactors;
import io.zitadeltestkit.embedded.internal.model.user.UserCode.Kind;
import io.zitadeltestkit.embedded.internal.state.Tx;

/**
 * Changes people's e-mail addresses and telephone numbers; verification of the old ones is lost.
 */
public final class Contacts {
  private Contacts() {}

  /** Sets the e-mail address. */
  public static Person setEmail(Tx tx, Person person, String address, boolean verified) {
    UserCodes.discard(tx, person.user().id(), Kind.EMAIL);
    if (verified) {
      UserCodes.discard(tx, person.user().id(), Kind.INVITE);
    }
    return person.change(tx, b -> b.email(address).emailVerified(verified));
  }

  /** Marks the address as verified. */
  public static Person verifyEmail(Tx tx, Person person) {
    UserCodes.discard(tx, person.user().id(), Kind.EMAIL);
    UserCodes.discard(tx, person.user().id(), Kind.INVITE);
    return person.change(tx, b -> b.emailVerified(true));
  }

  /** Sets the telephone number. */
  public static Person setPhone(Tx tx, Person person, String number, boolean verified) {
    UserCodes.discard(tx, person.user().id(), Kind.PHONE);
    return person.change(tx, b -> b.phone(number).phoneVerified(verified));
  }

  /** Marks the number as verified. */
  public static Person verifyPhone(Tx tx, Person person) {
    UserCodes.discard(tx, person.user().id(), Kind.PHONE);
    return person.change(tx, b -> b.phoneVerified(true));
  }

  /** Removing the number also removes the second factor by text message. */
  public static Person removePhone(Tx tx, Person person) {
    UserCodes.discard(tx, person.user().id(), Kind.PHONE);
    SecondFactors factors = person.factors(tx);
    if (factors.otpSms()) {
      tx.put(SecondFactors.TABLE, factors.with(b -> b.otpSms(false).stamp(tx.changed(factors))));
    }
    return person.change(tx, b -> b.phone("").phoneVerified(false));
  }
}

package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.api.user.ContactMessages.CodeResponse;
import io.zitadeltestkit.embedded.internal.api.user.ContactMessages.RemovePhoneRequest;
import io.zitadeltestkit.embedded.internal.api.user.ContactMessages.ResendPhoneCodeRequest;
import io.zitadeltestkit.embedded.internal.api.user.ContactMessages.SetPhoneRequest;
import io.zitadeltestkit.embedded.internal.api.user.ContactMessages.VerifyPhoneRequest;
import io.zitadeltestkit.embedded.internal.api.user.UserCodes.Delivery;
import io.zitadeltestkit.embedded.internal.api.user.UserMessages.DetailsResponse;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.Tx;
import io.zitadeltestkit.embedded.internal.model.UserCode.Kind;
import io.zitadeltestkit.embedded.internal.operation.Call;
import org.jspecify.annotations.Nullable;

/** The calls about telephone numbers. */
final class PhoneCalls {
  private PhoneCalls() {}

  static CodeResponse set(Call call, SetPhoneRequest request) {
    boolean verified = request.isVerified() != null;
    boolean returned = request.returnCode() != null;
    return call.write(
        tx -> {
          Person person = find(tx, request.userId());
          requireWrite(call, person, !verified);
          String number = PhoneNumbers.normalised(request.phone());
          if (number.equals(person.human().phone())) {
            throw Fault.failedPrecondition("COMMAND-Uch5e", "Phone not changed");
          }
          Person changed = Contacts.setPhone(tx, person, number, verified);
          return new CodeResponse(
              changed.details(), verified ? null : issue(tx, changed, returned));
        });
  }

  static CodeResponse resend(Call call, ResendPhoneCodeRequest request) {
    boolean returned = request.returnCode() != null;
    return call.write(
        tx -> {
          Person person = find(tx, request.userId());
          UserAccess.requireWriteOrSelf(call, person.user());
          if (UserCodes.find(tx, request.userId(), Kind.PHONE).isEmpty()) {
            throw Fault.failedPrecondition("PHONE-5xrra88eq8", "Code is empty");
          }
          return new CodeResponse(person.detailsOfEvent(tx), issue(tx, person, returned));
        });
  }

  /** Whoever knows the code may use it. */
  static DetailsResponse verify(Call call, VerifyPhoneRequest request) {
    return call.write(
        tx -> {
          Person person = find(tx, request.userId());
          if (!UserCodes.matches(tx, request.userId(), Kind.PHONE, request.verificationCode())) {
            throw Fault.invalidArgument("COMMAND-eis9R", "Code is invalid");
          }
          return new DetailsResponse(Contacts.verifyPhone(tx, person).details());
        });
  }

  static DetailsResponse remove(Call call, RemovePhoneRequest request) {
    return call.write(
        tx -> {
          Person person = find(tx, request.userId());
          UserAccess.requireWriteOrSelf(call, person.user());
          if (person.human().phone().isEmpty()) {
            throw Fault.failedPrecondition("COMMAND-ieJ2e", "Phone not found");
          }
          return new DetailsResponse(Contacts.removePhone(tx, person).details());
        });
  }

  private static @Nullable String issue(Tx tx, Person person, boolean returned) {
    String code =
        UserCodes.issue(
            tx, person.user().id(), Kind.PHONE, returned ? Delivery.RETURNED : Delivery.SENT);
    return returned ? code : null;
  }

  private static Person find(Tx tx, String userId) {
    return Person.find(tx, userId, () -> Fault.notFound("COMMAND-ieJ2e", "Phone not found"))
        .initialised("COMMAND-uz0Uu");
  }

  private static void requireWrite(Call call, Person person, boolean orSelf) {
    if (orSelf) {
      UserAccess.requireWriteOrSelf(call, person.user());
    } else {
      UserAccess.requireWrite(call, person.user());
    }
  }
}

package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.api.user.ContactMessages.CodeResponse;
import io.zitadeltestkit.embedded.internal.api.user.ContactMessages.ResendEmailCodeRequest;
import io.zitadeltestkit.embedded.internal.api.user.ContactMessages.SendEmailCodeRequest;
import io.zitadeltestkit.embedded.internal.api.user.ContactMessages.SetEmailRequest;
import io.zitadeltestkit.embedded.internal.api.user.ContactMessages.VerifyEmailRequest;
import io.zitadeltestkit.embedded.internal.api.user.UserCodes.Delivery;
import io.zitadeltestkit.embedded.internal.api.user.UserCreateMessages.ReturnCode;
import io.zitadeltestkit.embedded.internal.api.user.UserCreateMessages.SendEmailVerificationCode;
import io.zitadeltestkit.embedded.internal.api.user.UserMessages.DetailsResponse;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.Tx;
import io.zitadeltestkit.embedded.internal.model.UserCode.Kind;
import io.zitadeltestkit.embedded.internal.operation.Call;
import org.jspecify.annotations.Nullable;

/** The calls about e-mail addresses. */
final class EmailCalls {
  private EmailCalls() {}

  static CodeResponse set(Call call, SetEmailRequest request) {
    Delivery delivery = delivery(request.sendCode(), request.returnCode());
    boolean verified = request.isVerified() != null;
    return call.write(
        tx -> {
          Person person = find(tx, request.userId());
          requireWrite(call, person, !verified);
          String address = EmailAddresses.checked(request.email());
          if (address.equals(person.human().email())) {
            throw Fault.failedPrecondition("COMMAND-Uch5e", "Email not changed");
          }
          Person changed = Contacts.setEmail(tx, person, address, verified);
          return new CodeResponse(
              changed.details(), verified ? null : issue(tx, changed, delivery));
        });
  }

  static CodeResponse resend(Call call, ResendEmailCodeRequest request) {
    Delivery delivery = delivery(request.sendCode(), request.returnCode());
    return call.write(tx -> send(call, tx, request.userId(), delivery, true));
  }

  static CodeResponse send(Call call, SendEmailCodeRequest request) {
    Delivery delivery = delivery(request.sendCode(), request.returnCode());
    return call.write(tx -> send(call, tx, request.userId(), delivery, false));
  }

  private static CodeResponse send(
      Call call, Tx tx, String userId, Delivery delivery, boolean again) {
    Person person = find(tx, userId);
    UserAccess.requireWriteOrSelf(call, person.user());
    if (again && UserCodes.find(tx, userId, Kind.EMAIL).isEmpty()) {
      throw Fault.failedPrecondition("EMAIL-5w5ilin4yt", "Code is empty");
    }
    return new CodeResponse(person.detailsOfEvent(tx), issue(tx, person, delivery));
  }

  /** Whoever knows the code may use it. */
  static DetailsResponse verify(Call call, VerifyEmailRequest request) {
    return call.write(
        tx -> {
          Person person = find(tx, request.userId());
          if (!UserCodes.matches(tx, request.userId(), Kind.EMAIL, request.verificationCode())) {
            throw Fault.invalidArgument("COMMAND-eis9R", "Code is invalid");
          }
          return new DetailsResponse(Contacts.verifyEmail(tx, person).details());
        });
  }

  private static @Nullable String issue(Tx tx, Person person, Delivery delivery) {
    String code = UserCodes.issue(tx, person.user().id(), Kind.EMAIL, delivery);
    return delivery.returned() ? code : null;
  }

  private static Person find(Tx tx, String userId) {
    return Person.find(tx, userId, () -> Fault.notFound("COMMAND-ieJ2e", "Email not found"))
        .initialised("COMMAND-uz0Uu");
  }

  private static void requireWrite(Call call, Person person, boolean orSelf) {
    if (orSelf) {
      UserAccess.requireWriteOrSelf(call, person.user());
    } else {
      UserAccess.requireWrite(call, person.user());
    }
  }

  static Delivery delivery(
      @Nullable SendEmailVerificationCode sendCode, @Nullable ReturnCode returnCode) {
    if (returnCode != null) {
      return Delivery.RETURNED;
    }
    return sendCode == null
        ? Delivery.SENT
        : new Delivery(false, UrlTemplates.checked(sendCode.urlTemplate()), "");
  }
}

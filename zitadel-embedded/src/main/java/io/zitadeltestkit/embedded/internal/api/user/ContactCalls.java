package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponse;
import io.zitadeltestkit.embedded.internal.api.message.UserIdRequest;
import io.zitadeltestkit.embedded.internal.api.user.CodeMessages.CodeResponse;
import io.zitadeltestkit.embedded.internal.api.user.ContactMessages.ResendEmailCodeRequest;
import io.zitadeltestkit.embedded.internal.api.user.ContactMessages.ResendPhoneCodeRequest;
import io.zitadeltestkit.embedded.internal.api.user.ContactMessages.SendEmailCodeRequest;
import io.zitadeltestkit.embedded.internal.api.user.ContactMessages.SetEmailRequest;
import io.zitadeltestkit.embedded.internal.api.user.ContactMessages.SetPhoneRequest;
import io.zitadeltestkit.embedded.internal.api.user.CodeMessages.VerificationRequest;
import io.zitadeltestkit.embedded.internal.api.user.UserCodes.Delivery;
import io.zitadeltestkit.embedded.internal.api.user.CodeMessages.ReturnCode;
import io.zitadeltestkit.embedded.internal.api.user.ContactMessages.SendEmailVerificationCode;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.operation.Call;
import org.jspecify.annotations.Nullable;

/** The calls about e-mail addresses and telephone numbers. */
final class ContactCalls {
  private ContactCalls() {}

  static CodeResponse setEmail(Call call, SetEmailRequest request) {
    return Contact.EMAIL.set(
        call,
        request.userId(),
        () -> EmailAddresses.checked(request.email()),
        request.isVerified() != null,
        byEmail(request.sendCode(), request.returnCode()));
  }

  static CodeResponse resendEmail(Call call, ResendEmailCodeRequest request) {
    return Contact.EMAIL.resend(
        call, request.userId(), byEmail(request.sendCode(), request.returnCode()));
  }

  static CodeResponse sendEmail(Call call, SendEmailCodeRequest request) {
    return Contact.EMAIL.send(
        call, request.userId(), byEmail(request.sendCode(), request.returnCode()));
  }

  static DetailsResponse verifyEmail(Call call, VerificationRequest request) {
    return Contact.EMAIL.verify(call, request.userId(), request.verificationCode());
  }

  static CodeResponse setPhone(Call call, SetPhoneRequest request) {
    return Contact.PHONE.set(
        call,
        request.userId(),
        () -> PhoneNumbers.normalised(request.phone()),
        request.isVerified() != null,
        byPhone(request.returnCode()));
  }

  static CodeResponse resendPhone(Call call, ResendPhoneCodeRequest request) {
    return Contact.PHONE.resend(call, request.userId(), byPhone(request.returnCode()));
  }

  static DetailsResponse verifyPhone(Call call, VerificationRequest request) {
    return Contact.PHONE.verify(call, request.userId(), request.verificationCode());
  }

  static DetailsResponse removePhone(Call call, UserIdRequest request) {
    return call.write(
        tx -> {
          Person person = Contact.PHONE.find(tx, request.userId());
          UserAccess.requireWriteOrSelf(call, person.user());
          if (person.human().phone().isEmpty()) {
            throw Fault.failedPrecondition(Contact.NOT_FOUND, "Phone not found");
          }
          return new DetailsResponse(Contacts.removePhone(tx, person).details());
        });
  }

  /** {@return how the code of an address is delivered} */
  static Delivery byEmail(
      @Nullable SendEmailVerificationCode sendCode, @Nullable ReturnCode returnCode) {
    if (returnCode != null) {
      return Delivery.RETURNED;
    }
    return sendCode == null
        ? Delivery.SENT
        : new Delivery(false, UrlTemplates.checked(sendCode.urlTemplate()), "");
  }

  /** {@return how the code of a number is delivered} No link is sent there. */
  static Delivery byPhone(@Nullable ReturnCode returnCode) {
    return returnCode == null ? Delivery.SENT : Delivery.RETURNED;
  }
}

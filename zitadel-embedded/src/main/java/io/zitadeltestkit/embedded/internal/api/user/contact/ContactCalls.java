package io.zitadeltestkit.embedded.internal.api.user.contact;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponse;
import io.zitadeltestkit.embedded.internal.api.message.UserIdRequest;
import io.zitadeltestkit.embedded.internal.api.user.code.CodeMessages.CodeResponse;
import io.zitadeltestkit.embedded.internal.api.user.code.CodeMessages.ReturnCode;
import io.zitadeltestkit.embedded.internal.api.user.code.CodeMessages.VerificationRequest;
import io.zitadeltestkit.embedded.internal.api.user.code.UrlTemplates;
import io.zitadeltestkit.embedded.internal.api.user.code.UserCodes.Delivery;
import io.zitadeltestkit.embedded.internal.api.user.contact.ContactMessages.ResendEmailCodeRequest;
import io.zitadeltestkit.embedded.internal.api.user.contact.ContactMessages.ResendPhoneCodeRequest;
import io.zitadeltestkit.embedded.internal.api.user.contact.ContactMessages.SendEmailCodeRequest;
import io.zitadeltestkit.embedded.internal.api.user.contact.ContactMessages.SendEmailVerificationCode;
import io.zitadeltestkit.embedded.internal.api.user.contact.ContactMessages.SetEmailRequest;
import io.zitadeltestkit.embedded.internal.api.user.contact.ContactMessages.SetPhoneRequest;
import io.zitadeltestkit.embedded.internal.api.user.permission.Person;
import io.zitadeltestkit.embedded.internal.api.user.permission.UserAccess;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.operation.Call;
import org.jspecify.annotations.Nullable;

/** The calls about e-mail addresses and telephone numbers. */
public final class ContactCalls {
  private ContactCalls() {}

  public static CodeResponse setEmail(Call call, SetEmailRequest request) {
    return Contact.EMAIL.set(
        call,
        request.userId(),
        () -> EmailAddresses.checked(request.email()),
        request.isVerified() != null,
        byEmail(request.sendCode(), request.returnCode()));
  }

  public static CodeResponse resendEmail(Call call, ResendEmailCodeRequest request) {
    return Contact.EMAIL.resend(
        call, request.userId(), byEmail(request.sendCode(), request.returnCode()));
  }

  public static CodeResponse sendEmail(Call call, SendEmailCodeRequest request) {
    return Contact.EMAIL.send(
        call, request.userId(), byEmail(request.sendCode(), request.returnCode()));
  }

  public static DetailsResponse verifyEmail(Call call, VerificationRequest request) {
    return Contact.EMAIL.verify(call, request.userId(), request.verificationCode());
  }

  public static CodeResponse setPhone(Call call, SetPhoneRequest request) {
    return Contact.PHONE.set(
        call,
        request.userId(),
        () -> PhoneNumbers.normalised(request.phone()),
        request.isVerified() != null,
        byPhone(request.returnCode()));
  }

  public static CodeResponse resendPhone(Call call, ResendPhoneCodeRequest request) {
    return Contact.PHONE.resend(call, request.userId(), byPhone(request.returnCode()));
  }

  public static DetailsResponse verifyPhone(Call call, VerificationRequest request) {
    return Contact.PHONE.verify(call, request.userId(), request.verificationCode());
  }

  public static DetailsResponse removePhone(Call call, UserIdRequest request) {
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
  public static Delivery byEmail(
      @Nullable SendEmailVerificationCode sendCode, @Nullable ReturnCode returnCode) {
    if (returnCode != null) {
      return Delivery.RETURNED;
    }
    return sendCode == null
        ? Delivery.SENT
        : new Delivery(false, UrlTemplates.checked(sendCode.urlTemplate()), "");
  }

  /** {@return how the code of a number is delivered} No link is sent there. */
  public static Delivery byPhone(@Nullable ReturnCode returnCode) {
    return returnCode == null ? Delivery.SENT : Delivery.RETURNED;
  }
}

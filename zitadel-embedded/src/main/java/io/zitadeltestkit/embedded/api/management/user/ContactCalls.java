package io.zitadeltestkit.embedded.api.management.user;

import io.zitadeltestkit.embedded.api.common.UserV1;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.EmailResponse;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.GetHumanEmailRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.GetHumanPhoneRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.PhoneResponse;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.RemoveHumanPhoneRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.ResendHumanEmailVerificationRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.ResendHumanInitializationRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.ResendHumanPhoneVerificationRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.UpdateHumanEmailRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.UpdateHumanPhoneRequest;
import io.zitadeltestkit.embedded.api.user.ContactRules;
import io.zitadeltestkit.embedded.api.user.EmailAddresses;
import io.zitadeltestkit.embedded.api.user.Person;
import io.zitadeltestkit.embedded.api.user.PhoneNumbers;
import io.zitadeltestkit.embedded.api.v1.DetailsResponse;
import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.Human;
import io.zitadeltestkit.embedded.model.Tx;
import io.zitadeltestkit.embedded.model.UserState;
import io.zitadeltestkit.embedded.operation.Call;
import java.util.function.Supplier;

/** The e-mail addresses and telephone numbers of people. */
final class ContactCalls {
  private ContactCalls() {}

  static EmailResponse getEmail(Call call, GetHumanEmailRequest request) {
    Human human = People.read(call, request.userId(), "QUERY-Hms2s", "QUERY-pt7HY");
    return new EmailResponse(ProfileCalls.details(call, request.userId()), UserV1.email(human));
  }

  static DetailsResponse updateEmail(Call call, UpdateHumanEmailRequest request) {
    String address = EmailAddresses.checked(request.email());
    return call.write(
        tx ->
            People.changed(
                ContactRules.setEmail(
                    tx,
                    find(
                        call,
                        tx,
                        request.userId(),
                        () -> Fault.failedPrecondition("COMMAND-0Pe4r", "Email not found")),
                    address,
                    request.isEmailVerified())));
  }

  static DetailsResponse resendEmail(Call call, ResendHumanEmailVerificationRequest request) {
    return call.write(
        tx -> {
          Person person =
              find(
                  call,
                  tx,
                  request.userId(),
                  () -> Fault.notFound("COMMAND-0Pe4r", "Email not found"));
          ContactRules.resendEmail(tx, person);
          return People.happened(tx, person.user());
        });
  }

  /** Another address may be given for the message. */
  static DetailsResponse resendInitialization(Call call, ResendHumanInitializationRequest request) {
    return call.write(
        tx -> {
          Person person =
              find(
                  call,
                  tx,
                  request.userId(),
                  () -> Fault.notFound("COMMAND-2M9df", "User could not be found"));
          if (person.user().state() != UserState.INITIAL) {
            throw Fault.failedPrecondition("COMMAND-2M9sd", "User is already initialized");
          }
          String address = request.email();
          return address.isEmpty() || address.equals(person.human().email())
              ? People.happened(tx, person.user())
              : People.changed(person.change(tx, b -> b.email(address).emailVerified(false)));
        });
  }

  static PhoneResponse getPhone(Call call, GetHumanPhoneRequest request) {
    Human human = People.read(call, request.userId(), "QUERY-DAvb3", "QUERY-hliQl");
    return new PhoneResponse(ProfileCalls.details(call, request.userId()), UserV1.phone(human));
  }

  static DetailsResponse updatePhone(Call call, UpdateHumanPhoneRequest request) {
    String number = PhoneNumbers.normalised(request.phone());
    return call.write(
        tx ->
            People.changed(
                ContactRules.setPhone(
                    tx,
                    findForPhone(call, tx, request.userId(), "COMMAND-3M0fs"),
                    number,
                    request.isPhoneVerified())));
  }

  static DetailsResponse removePhone(Call call, RemoveHumanPhoneRequest request) {
    return call.write(
        tx ->
            People.changed(
                ContactRules.removePhone(
                    tx, findForPhone(call, tx, request.userId(), "COMMAND-3M9fs"))));
  }

  static DetailsResponse resendPhone(Call call, ResendHumanPhoneVerificationRequest request) {
    return call.write(
        tx -> {
          Person person = findForPhone(call, tx, request.userId(), "COMMAND-2M0fs");
          ContactRules.resendPhone(tx, person);
          return People.happened(tx, person.user());
        });
  }

  private static Person findForPhone(Call call, Tx tx, String userId, String missingId) {
    return find(
        call, tx, userId, () -> Fault.failedPrecondition(missingId, "User could not be found"));
  }

  private static Person find(Call call, Tx tx, String userId, Supplier<Fault> missing) {
    return People.find(call, tx, userId, missing);
  }
}

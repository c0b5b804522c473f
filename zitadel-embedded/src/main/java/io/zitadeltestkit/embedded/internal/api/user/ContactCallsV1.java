package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.user.HumanMessagesV1.EmailResponse;
import io.zitadeltestkit.embedded.internal.api.user.HumanMessagesV1.GetHumanEmailRequest;
import io.zitadeltestkit.embedded.internal.api.user.HumanMessagesV1.GetHumanPhoneRequest;
import io.zitadeltestkit.embedded.internal.api.user.HumanMessagesV1.PhoneResponse;
import io.zitadeltestkit.embedded.internal.api.user.HumanMessagesV1.RemoveHumanPhoneRequest;
import io.zitadeltestkit.embedded.internal.api.user.HumanMessagesV1.ResendHumanEmailVerificationRequest;
import io.zitadeltestkit.embedded.internal.api.user.HumanMessagesV1.ResendHumanInitializationRequest;
import io.zitadeltestkit.embedded.internal.api.user.HumanMessagesV1.ResendHumanPhoneVerificationRequest;
import io.zitadeltestkit.embedded.internal.api.user.HumanMessagesV1.UpdateHumanEmailRequest;
import io.zitadeltestkit.embedded.internal.api.user.HumanMessagesV1.UpdateHumanPhoneRequest;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.Human;
import io.zitadeltestkit.embedded.internal.model.Tx;
import io.zitadeltestkit.embedded.internal.model.UserState;
import io.zitadeltestkit.embedded.internal.operation.Call;
import java.util.function.Supplier;

/** The e-mail addresses and telephone numbers of people. */
final class ContactCallsV1 {
  private ContactCallsV1() {}

  static EmailResponse getEmail(Call call, GetHumanEmailRequest request) {
    Human human = PeopleV1.read(call, request.userId(), "QUERY-Hms2s", "QUERY-pt7HY");
    return new EmailResponse(ProfileCallsV1.details(call, request.userId()), UserV1.email(human));
  }

  static DetailsResponseV1 updateEmail(Call call, UpdateHumanEmailRequest request) {
    String address = EmailAddresses.checked(request.email());
    return call.write(
        tx ->
            PeopleV1.changed(
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

  static DetailsResponseV1 resendEmail(Call call, ResendHumanEmailVerificationRequest request) {
    return call.write(
        tx -> {
          Person person =
              find(
                  call,
                  tx,
                  request.userId(),
                  () -> Fault.notFound("COMMAND-0Pe4r", "Email not found"));
          ContactRules.resendEmail(tx, person);
          return PeopleV1.happened(tx, person.user());
        });
  }

  /** The request may change the address. */
  static DetailsResponseV1 resendInitialization(
      Call call, ResendHumanInitializationRequest request) {
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
              ? PeopleV1.happened(tx, person.user())
              : PeopleV1.changed(person.change(tx, b -> b.email(address).emailVerified(false)));
        });
  }

  static PhoneResponse getPhone(Call call, GetHumanPhoneRequest request) {
    Human human = PeopleV1.read(call, request.userId(), "QUERY-DAvb3", "QUERY-hliQl");
    return new PhoneResponse(ProfileCallsV1.details(call, request.userId()), UserV1.phone(human));
  }

  static DetailsResponseV1 updatePhone(Call call, UpdateHumanPhoneRequest request) {
    String number = PhoneNumbers.normalised(request.phone());
    return call.write(
        tx ->
            PeopleV1.changed(
                ContactRules.setPhone(
                    tx,
                    findForPhone(call, tx, request.userId(), "COMMAND-3M0fs"),
                    number,
                    request.isPhoneVerified())));
  }

  static DetailsResponseV1 removePhone(Call call, RemoveHumanPhoneRequest request) {
    return call.write(
        tx ->
            PeopleV1.changed(
                ContactRules.removePhone(
                    tx, findForPhone(call, tx, request.userId(), "COMMAND-3M9fs"))));
  }

  static DetailsResponseV1 resendPhone(Call call, ResendHumanPhoneVerificationRequest request) {
    return call.write(
        tx -> {
          Person person = findForPhone(call, tx, request.userId(), "COMMAND-2M0fs");
          ContactRules.resendPhone(tx, person);
          return PeopleV1.happened(tx, person.user());
        });
  }

  private static Person findForPhone(Call call, Tx tx, String userId, String missingId) {
    return find(
        call, tx, userId, () -> Fault.failedPrecondition(missingId, "User could not be found"));
  }

  private static Person find(Call call, Tx tx, String userId, Supplier<Fault> missing) {
    return PeopleV1.find(call, tx, userId, missing);
  }
}

package io.zitadeltestkit.embedded.internal.api.user.contact;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.UserIdRequest;
import io.zitadeltestkit.embedded.internal.api.user.contact.ContactMessagesV1.EmailResponse;
import io.zitadeltestkit.embedded.internal.api.user.contact.ContactMessagesV1.PhoneResponse;
import io.zitadeltestkit.embedded.internal.api.user.contact.ContactMessagesV1.ResendHumanInitializationRequest;
import io.zitadeltestkit.embedded.internal.api.user.contact.ContactMessagesV1.UpdateHumanEmailRequest;
import io.zitadeltestkit.embedded.internal.api.user.contact.ContactMessagesV1.UpdateHumanPhoneRequest;
import io.zitadeltestkit.embedded.internal.api.user.permission.PeopleV1;
import io.zitadeltestkit.embedded.internal.api.user.permission.Person;
import io.zitadeltestkit.embedded.internal.api.user.query.UserReadsV1;
import io.zitadeltestkit.embedded.internal.api.user.view.UserV1;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.user.Human;
import io.zitadeltestkit.embedded.internal.model.user.UserState;
import io.zitadeltestkit.embedded.internal.operation.Call;
import java.util.function.Supplier;

/** The e-mail addresses and telephone numbers of people. */
public final class ContactCallsV1 {
  private static final Supplier<Fault> NO_PHONE_TO_CHANGE = noPhone("COMMAND-3M0fs");
  private static final Supplier<Fault> NO_PHONE_TO_REMOVE = noPhone("COMMAND-3M9fs");
  private static final Supplier<Fault> NO_PHONE_TO_PROVE = noPhone("COMMAND-2M0fs");

  private ContactCallsV1() {}

  private static Supplier<Fault> noPhone(String id) {
    return () -> Fault.failedPrecondition(id, "User could not be found");
  }

  public static EmailResponse getEmail(Call call, UserIdRequest request) {
    Human human = PeopleV1.read(call, request.userId(), "QUERY-Hms2s", "QUERY-pt7HY");
    return new EmailResponse(UserReadsV1.details(call, request.userId()), UserV1.email(human));
  }

  public static DetailsResponseV1 updateEmail(Call call, UpdateHumanEmailRequest request) {
    String address = EmailAddresses.checked(request.email());
    return call.write(
        tx -> {
          Person person =
              PeopleV1.find(call, tx, request.userId(), ContactCallsV1::noEmailToChange);
          return PeopleV1.changed(
              ContactRules.setEmail(tx, person, address, request.isEmailVerified()));
        });
  }

  public static DetailsResponseV1 resendEmail(Call call, UserIdRequest request) {
    return call.write(
        tx -> {
          Person person = PeopleV1.find(call, tx, request.userId(), ContactCallsV1::noEmailToProve);
          ContactRules.resendEmail(tx, person);
          return PeopleV1.happened(tx, person.user());
        });
  }

  /** The request may change the address. */
  public static DetailsResponseV1 resendInitialization(
      Call call, ResendHumanInitializationRequest request) {
    return call.write(
        tx -> {
          Person person =
              PeopleV1.find(call, tx, request.userId(), ContactCallsV1::nobodyToInitialise);
          if (person.user().state() != UserState.INITIAL) {
            throw Fault.failedPrecondition("COMMAND-2M9sd", "User is already initialized");
          }
          String address = request.email();
          return address.isEmpty() || address.equals(person.human().email())
              ? PeopleV1.happened(tx, person.user())
              : PeopleV1.changed(person.change(tx, b -> b.email(address).emailVerified(false)));
        });
  }

  public static PhoneResponse getPhone(Call call, UserIdRequest request) {
    Human human = PeopleV1.read(call, request.userId(), "QUERY-DAvb3", "QUERY-hliQl");
    return new PhoneResponse(UserReadsV1.details(call, request.userId()), UserV1.phone(human));
  }

  public static DetailsResponseV1 updatePhone(Call call, UpdateHumanPhoneRequest request) {
    String number = PhoneNumbers.normalised(request.phone());
    return call.write(
        tx -> {
          Person person = PeopleV1.find(call, tx, request.userId(), NO_PHONE_TO_CHANGE);
          return PeopleV1.changed(
              ContactRules.setPhone(tx, person, number, request.isPhoneVerified()));
        });
  }

  public static DetailsResponseV1 removePhone(Call call, UserIdRequest request) {
    return call.write(
        tx -> {
          Person person = PeopleV1.find(call, tx, request.userId(), NO_PHONE_TO_REMOVE);
          return PeopleV1.changed(ContactRules.removePhone(tx, person));
        });
  }

  public static DetailsResponseV1 resendPhone(Call call, UserIdRequest request) {
    return call.write(
        tx -> {
          Person person = PeopleV1.find(call, tx, request.userId(), NO_PHONE_TO_PROVE);
          ContactRules.resendPhone(tx, person);
          return PeopleV1.happened(tx, person.user());
        });
  }

  private static Fault noEmailToChange() {
    return Fault.failedPrecondition("COMMAND-0Pe4r", "Email not found");
  }

  private static Fault noEmailToProve() {
    return Fault.notFound("COMMAND-0Pe4r", "Email not found");
  }

  private static Fault nobodyToInitialise() {
    return Fault.notFound("COMMAND-2M9df", "User could not be found");
  }
}

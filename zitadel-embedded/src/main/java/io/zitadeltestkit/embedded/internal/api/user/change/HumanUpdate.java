package io.zitadeltestkit.embedded.internal.api.user.change;

import io.zitadeltestkit.embedded.internal.api.user.change.UserUpdateMessages.UpdateUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.code.Attempt;
import io.zitadeltestkit.embedded.internal.api.user.code.UserCodes;
import io.zitadeltestkit.embedded.internal.api.user.code.UserCodes.Delivery;
import io.zitadeltestkit.embedded.internal.api.user.contact.ContactCalls;
import io.zitadeltestkit.embedded.internal.api.user.contact.ContactMessages.SetHumanEmail;
import io.zitadeltestkit.embedded.internal.api.user.contact.ContactMessages.SetHumanPhone;
import io.zitadeltestkit.embedded.internal.api.user.contact.Contacts;
import io.zitadeltestkit.embedded.internal.api.user.contact.EmailAddresses;
import io.zitadeltestkit.embedded.internal.api.user.contact.PhoneNumbers;
import io.zitadeltestkit.embedded.internal.api.user.creation.NewHuman;
import io.zitadeltestkit.embedded.internal.api.user.metadata.UserMetadataRules;
import io.zitadeltestkit.embedded.internal.api.user.password.PasswordHashes;
import io.zitadeltestkit.embedded.internal.api.user.password.PasswordMessages.SetPassword;
import io.zitadeltestkit.embedded.internal.api.user.password.Passwords;
import io.zitadeltestkit.embedded.internal.api.user.permission.Person;
import io.zitadeltestkit.embedded.internal.api.user.permission.UserAccess;
import io.zitadeltestkit.embedded.internal.api.user.view.Genders;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.user.Human;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.model.user.UserCode.Kind;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.state.Tx;
import io.zitadeltestkit.embedded.internal.version.Profile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change of a person; null keeps a value.
 *
 * @param userId the person
 * @param username the new user name
 * @param profile names and the like
 * @param email the new e-mail address and how it is verified
 * @param phone the new telephone number and how it is verified
 * @param emptyPhoneRemoves whether an empty number removes the existing one
 * @param password the new password and the proof that allows setting it
 * @param metadata entries to set
 */
record HumanUpdate(
    String userId,
    @Nullable String username,
    UpdateUserRequest.Human.@Nullable Profile profile,
    @Nullable SetHumanEmail email,
    @Nullable SetHumanPhone phone,
    boolean emptyPhoneRemoves,
    @Nullable SetPassword password,
    List<UserMetadataRules.Entry> metadata) {

  /**
   * The result of a change.
   *
   * @param user the user after it
   * @param emailCode the code that verifies the address, if it was requested
   * @param phoneCode the code that verifies the number, if it was requested
   */
  record Changed(User user, @Nullable String emailCode, @Nullable String phoneCode) {
    @Override
    public String toString() {
      return "Changed[" + user.id() + "]";
    }
  }

  Changed apply(Call call) {
    Delivery emailDelivery =
        email == null ? Delivery.SENT : ContactCalls.byEmail(email.sendCode(), email.returnCode());
    String address = email == null ? "" : EmailAddresses.checked(email.email());
    String number =
        phone == null || phone.phone().isEmpty() ? "" : PhoneNumbers.normalised(phone.phone());
    requireValidPassword(call.profile());
    return Attempt.run(
        call,
        tx -> {
          Person person = Person.find(tx, userId, HumanUpdate::notFound);
          requireAllowed(call, person.user());
          Optional<Fault> fault = verifyPassword(call, tx);
          if (fault.isPresent()) {
            return Attempt.failed(fault.get());
          }
          changeNames(tx);
          String emailCode = changeEmail(tx, address, emailDelivery);
          String phoneCode = changePhone(tx, number);
          changePassword(tx);
          UserMetadataRules.set(tx, userId, metadata);
          return Attempt.of(new Changed(find(tx).user(), emailCode, phoneCode));
        });
  }

  static Fault notFound() {
    return Fault.notFound("COMMAND-ugjs0upun6", "User could not be found");
  }

  private Person find(Tx tx) {
    return Person.find(tx, userId, HumanUpdate::notFound);
  }

  private void requireValidPassword(Profile profile) {
    if (password == null) {
      return;
    }
    if (password.hashedPassword() != null) {
      PasswordHashes.requireSupported(
          profile, password.hashedPassword().hash(), PasswordHashes.OF_CHANGE);
    } else if (password.password() == null) {
      throw Fault.invalidArgument("COMMAND-3klek4sbns", "Password is empty");
    }
  }

  /** People may change themselves, but not set their own address as verified. */
  private void requireAllowed(Call call, User user) {
    boolean vouches =
        !metadata.isEmpty()
            || (email != null && Boolean.TRUE.equals(email.isVerified()))
            || (phone != null && Boolean.TRUE.equals(phone.isVerified()))
            || (email != null
                && UserAccess.needsRoleForReturnedCode(call, email.returnCode() != null))
            || (phone != null
                && UserAccess.needsRoleForReturnedCode(call, phone.returnCode() != null));
    boolean changes =
        vouches
            || username != null
            || profile != null
            || email != null
            || phone != null
            || password != null;
    if (vouches) {
      UserAccess.requireWrite(call, user);
    } else if (changes) {
      UserAccess.requireWriteOrSelf(call, user);
    }
  }

  private void changeNames(Tx tx) {
    Person person = find(tx);
    User user = UserUpdates.changeUsername(tx, person.user(), username);
    Human human = profile == null ? person.human() : changed(person.human(), profile);
    User changed = user.withHuman(human);
    if (!changed.equals(person.user())) {
      tx.put(User.TABLE, changed.withStamp(tx.changed(user)));
    }
  }

  static Human changed(Human human, UpdateUserRequest.Human.Profile profile) {
    return human.with(
        b -> {
          if (profile.givenName() != null) {
            b.givenName(profile.givenName());
          }
          if (profile.familyName() != null) {
            b.familyName(profile.familyName());
          }
          if (profile.nickName() != null) {
            b.nickName(profile.nickName());
          }
          if (profile.displayName() != null) {
            b.displayName(profile.displayName());
          }
          if (profile.preferredLanguage() != null) {
            b.preferredLanguage(NewHuman.languageTag(profile.preferredLanguage()));
          }
          if (profile.gender() != null) {
            b.gender(Genders.of(profile.gender()));
          }
        });
  }

  private @Nullable String changeEmail(Tx tx, String address, Delivery delivery) {
    if (email == null) {
      return null;
    }
    Person person = find(tx);
    boolean verified = Boolean.TRUE.equals(email.isVerified());
    if (!address.equals(person.human().email())) {
      Contacts.setEmail(tx, person, address, verified);
      if (!verified) {
        String code = UserCodes.issue(tx, userId, Kind.EMAIL, delivery);
        return delivery.returned() ? code : null;
      }
    } else if (verified && !person.human().emailVerified()) {
      Contacts.verifyEmail(tx, person);
    }
    return null;
  }

  private @Nullable String changePhone(Tx tx, String number) {
    if (phone == null) {
      return null;
    }
    Person person = find(tx);
    boolean verified = Boolean.TRUE.equals(phone.isVerified());
    if (number.isEmpty()) {
      if (emptyPhoneRemoves) {
        Contacts.removePhone(tx, person);
      }
    } else if (!number.equals(person.human().phone())) {
      Contacts.setPhone(tx, person, number, verified);
      if (!verified) {
        Delivery delivery = ContactCalls.byPhone(phone.returnCode());
        String code = UserCodes.issue(tx, userId, Kind.PHONE, delivery);
        return delivery.returned() ? code : null;
      }
    } else if (verified && !person.human().phoneVerified()) {
      Contacts.verifyPhone(tx, person);
    }
    return null;
  }

  private Optional<Fault> verifyPassword(Call call, Tx tx) {
    if (password == null) {
      return Optional.empty();
    }
    User user = Passwords.find(tx, userId).user();
    if (password.currentPassword() != null) {
      return Passwords.verifyForChange(
          tx,
          userId,
          password.currentPassword(),
          password.password() == null ? null : password.password().password());
    }
    if (password.verificationCode() != null) {
      UserCodes.require(tx, userId, Kind.PASSWORD, password.verificationCode());
    } else {
      UserAccess.requireWrite(call, user);
    }
    return Optional.empty();
  }

  private void changePassword(Tx tx) {
    if (password == null) {
      return;
    }
    User user = find(tx).user();
    if (password.password() != null) {
      Passwords.set(tx, user, password.password().password(), password.password().changeRequired());
    } else if (password.hashedPassword() != null) {
      Passwords.setHash(
          tx, user, password.hashedPassword().hash(), password.hashedPassword().changeRequired());
    }
  }
}

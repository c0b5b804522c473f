package io.zitadeltestkit.embedded.internal.api.user.creation;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.zitadeltestkit.embedded.internal.api.user.contact.EmailAddresses;
import io.zitadeltestkit.embedded.internal.api.user.contact.PhoneNumbers;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.user.Gender;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person to be created. Optional values have defaults: the display name is given and family name,
 * the user name is the e-mail address.
 *
 * @param orgId the organization
 * @param userId the id; null for a new one
 * @param username user name; empty for the e-mail address
 * @param givenName given name
 * @param familyName family name
 * @param nickName nick name; empty if there is none
 * @param displayName the name to show; empty for given and family name
 * @param preferredLanguage BCP 47 tag; empty if none is given
 * @param gender the gender
 * @param email e-mail address
 * @param emailVerified whether the address counts as verified
 * @param phone telephone number; empty if there is none
 * @param phoneVerified whether the number counts as verified
 * @param password the password in clear text; null if none is given
 * @param passwordHash an encoded hash of the password; null if none is given
 * @param passwordChangeRequired whether the password has to be changed at the next sign-in
 * @param initial whether the person has to be initialised before the first sign-in
 */
@RecordBuilder
public record NewHuman(
    String orgId,
    @Nullable String userId,
    String username,
    String givenName,
    String familyName,
    String nickName,
    String displayName,
    String preferredLanguage,
    Gender gender,
    String email,
    boolean emailVerified,
    String phone,
    boolean phoneVerified,
    @Nullable String password,
    @Nullable String passwordHash,
    boolean passwordChangeRequired,
    boolean initial)
    implements NewHumanBuilder.With {
  /** A person with only the required data and a verified address. */
  public static NewHuman of(
      String orgId, String username, String givenName, String familyName, String email) {
    return new NewHuman(
        orgId,
        null,
        username,
        givenName,
        familyName,
        "",
        "",
        "",
        Gender.UNSPECIFIED,
        email,
        true,
        "",
        false,
        null,
        null,
        false,
        false);
  }

  /** The same in its stored form; throws a fault if something is missing or invalid. */
  public NewHuman normalised() {
    NewHuman called = withUsernameOrAddress();
    String given = givenName.strip();
    if (given.isEmpty()) {
      throw Fault.invalidArgument("USER-UCej2", "First name in profile is empty");
    }
    String family = familyName.strip();
    if (family.isEmpty()) {
      throw Fault.invalidArgument("USER-4hB7d", "Last name in profile is empty");
    }
    return called.withGivenName(given).withFamilyName(family).completed();
  }

  /** The same for an imported person, whose names are kept unchanged. */
  NewHuman imported() {
    return withEmail(email.strip()).withUsernameOrAddress().completed();
  }

  private NewHuman withUsernameOrAddress() {
    String address = EmailAddresses.checked(email);
    String name = (username.isEmpty() ? address : username).strip();
    if (name.isEmpty()) {
      throw Fault.invalidArgument("V2-zzad3", "Errors.Invalid.Argument");
    }
    return withUsername(name);
  }

  private NewHuman completed() {
    String number = phone.isEmpty() ? "" : PhoneNumbers.normalised(phone);
    return with(
        b ->
            b.displayName(displayName.isBlank() ? givenName + " " + familyName : displayName)
                .preferredLanguage(languageTag(preferredLanguage))
                .phone(number));
  }

  /** The canonical form of a language tag; {@code und} for none, or an invalid one. */
  public static String languageTag(String tag) {
    return Locale.forLanguageTag(tag.replace('_', '-')).toLanguageTag();
  }

  @Override
  public String toString() {
    return "NewHuman[" + username + "]";
  }
}

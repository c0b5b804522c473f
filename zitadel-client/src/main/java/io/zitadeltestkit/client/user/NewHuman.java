package io.zitadeltestkit.client.user;

import io.zitadeltestkit.client.internal.rpc.Fields;
import io.zitadeltestkit.client.internal.rpc.Wire;
import io.zitadeltestkit.client.internal.text.Check;
import io.zitadeltestkit.client.internal.text.Redacted;
import io.zitadeltestkit.client.metadata.MetadataValue;

/**
 * A person to be created. Immutable: each method returns a changed copy, and throws an {@link
 * IllegalArgumentException} for null and blank text.
 *
 * <pre>{@code
 * NewHuman.named("Minnie", "Mouse").email("minnie@acme.example").in(orgId)
 * }</pre>
 *
 * <p>Organization, names and e-mail address are required, everything else is optional.
 */
public final class NewHuman {
  private final Fields fields;

  private NewHuman(Fields fields) {
    this.fields = fields;
  }

  /**
   * Starts with the names.
   *
   * @param givenName 1 to 200 characters
   * @param familyName 1 to 200 characters
   * @return a person without an organization or e-mail address yet
   */
  public static NewHuman named(String givenName, String familyName) {
    return new NewHuman(
        Fields.empty()
            .set(Check.text(givenName, "givenName"), "human", "profile", "givenName")
            .set(Check.text(familyName, "familyName"), "human", "profile", "familyName"));
  }

  /**
   * Puts the person into an organization.
   *
   * @param organizationId its id
   * @return a changed copy
   */
  public NewHuman in(String organizationId) {
    return top("organizationId", Check.text(organizationId, "organizationId"));
  }

  /**
   * The same as {@link #in}; {@code in} is a keyword in Kotlin.
   *
   * @param organizationId its id
   * @return a changed copy
   */
  public NewHuman inOrganization(String organizationId) {
    return in(organizationId);
  }

  /**
   * Sets the id. By default Zitadel generates it.
   *
   * @param userId at most 200 characters
   * @return a changed copy
   */
  public NewHuman id(String userId) {
    return top("userId", Check.text(userId, "userId"));
  }

  /**
   * Sets the user name. By default it is the e-mail address.
   *
   * @param username at most 200 characters; unique in the whole instance by default
   * @return a changed copy
   */
  public NewHuman username(String username) {
    return top("username", Check.text(username, "username"));
  }

  /**
   * Sets an address that still has to be verified; Zitadel sends a code by mail, if it can.
   *
   * @param address the e-mail address
   * @return a changed copy
   */
  public NewHuman email(String address) {
    return emailFields(Fields.of("email", Check.text(address, "email")));
  }

  /**
   * Sets an address that counts as verified.
   *
   * @param address the e-mail address
   * @return a changed copy
   */
  public NewHuman verifiedEmail(String address) {
    return emailFields(Fields.of("email", Check.text(address, "email")).with("isVerified", true));
  }

  /**
   * Sets an address that still has to be verified, with the code in the answer instead of a mail.
   *
   * @param address the e-mail address
   * @return a changed copy
   */
  public NewHuman emailWithCode(String address) {
    return emailFields(
        Fields.of("email", Check.text(address, "email")).with("returnCode", Fields.empty()));
  }

  /**
   * Sets a phone number that still has to be verified; Zitadel sends a code, if it can.
   *
   * @param number with country code, such as {@code +41791234567}
   * @return a changed copy
   */
  public NewHuman phone(String number) {
    return phoneFields(Fields.of("phone", Check.text(number, "phone")));
  }

  /**
   * Sets a phone number that counts as verified.
   *
   * @param number with country code, such as {@code +41791234567}
   * @return a changed copy
   */
  public NewHuman verifiedPhone(String number) {
    return phoneFields(Fields.of("phone", Check.text(number, "phone")).with("isVerified", true));
  }

  /**
   * Sets a phone number that still has to be verified, with the code in the answer.
   *
   * @param number with country code, such as {@code +41791234567}
   * @return a changed copy
   */
  public NewHuman phoneWithCode(String number) {
    return phoneFields(
        Fields.of("phone", Check.text(number, "phone")).with("returnCode", Fields.empty()));
  }

  /**
   * Sets a password that need not be changed.
   *
   * @param text the password in clear text; Zitadel's password complexity settings apply
   * @return a changed copy
   */
  public NewHuman password(String text) {
    return passwordFields(text, false);
  }

  /**
   * Sets a password that has to be changed at the first sign-in.
   *
   * @param text the password in clear text; Zitadel's password complexity settings apply
   * @return a changed copy
   */
  public NewHuman passwordToChange(String text) {
    return passwordFields(text, true);
  }

  /**
   * Sets the nickname. By default there is none.
   *
   * @param nickname at most 200 characters
   * @return a changed copy
   */
  public NewHuman nickname(String nickname) {
    return profile("nickName", Check.text(nickname, "nickname"));
  }

  /**
   * Sets the name shown. By default it is the given and the family name.
   *
   * @param displayName at most 200 characters
   * @return a changed copy
   */
  public NewHuman displayName(String displayName) {
    return profile("displayName", Check.text(displayName, "displayName"));
  }

  /**
   * Sets the language. By default it is undetermined.
   *
   * @param tag a BCP 47 tag, such as {@code en}; at most 10 characters
   * @return a changed copy
   */
  public NewHuman language(String tag) {
    return profile("preferredLanguage", Check.text(tag, "language"));
  }

  /**
   * Sets the gender. By default it is unspecified.
   *
   * @param gender any but {@link Gender#UNSPECIFIED}
   * @return a changed copy
   */
  public NewHuman gender(Gender gender) {
    return profile("gender", "GENDER_" + Check.known(gender, "gender").name());
  }

  /**
   * Adds metadata.
   *
   * @param key 1 to 200 characters
   * @param text the value, stored as UTF-8
   * @return a changed copy
   */
  public NewHuman metadata(String key, String text) {
    return metadata(key, MetadataValue.of(text));
  }

  /**
   * Adds metadata.
   *
   * @param key 1 to 200 characters
   * @param value the value
   * @return a changed copy
   */
  public NewHuman metadata(String key, MetadataValue value) {
    return with(Check.given(value, "value").bytes(), "human", "metadata", Check.text(key, "key"));
  }

  private NewHuman with(Object value, String... path) {
    return new NewHuman(fields.set(value, path));
  }

  private NewHuman top(String field, String value) {
    return with(value, field);
  }

  private NewHuman profile(String field, String value) {
    return with(value, "human", "profile", field);
  }

  private NewHuman emailFields(Fields email) {
    return with(email, "human", "email");
  }

  private NewHuman phoneFields(Fields phone) {
    return with(phone, "human", "phone");
  }

  private NewHuman passwordFields(String text, boolean changeRequired) {
    return with(
        Fields.of("password", Check.text(text, "password")).with("changeRequired", changeRequired),
        "human",
        "password");
  }

  Fields request() {
    if (fields.get("organizationId") == null) {
      throw new IllegalArgumentException(
          "A person belongs to an organization: call NewHuman.in(organizationId)");
    }
    Fields human = fields.object("human");
    if (human.object("email").isEmpty()) {
      throw new IllegalArgumentException(
          "A person has an e-mail address: call NewHuman.email(address), verifiedEmail or"
              + " emailWithCode");
    }
    // A map here, so that a later value of a key replaces the earlier; a list on the wire.
    Fields metadata = human.object("metadata");
    return metadata.isEmpty() ? fields : fields.set(Wire.metadata(metadata), "human", "metadata");
  }

  /** Without password and metadata. */
  @Override
  public String toString() {
    Fields human = fields.object("human");
    return "NewHuman[givenName=%s, familyName=%s, email=%s, organizationId=%s, username=%s, password=%s]"
        .formatted(
            human.object("profile").get("givenName"),
            human.object("profile").get("familyName"),
            human.object("email").get("email"),
            fields.get("organizationId"),
            fields.get("username"),
            Redacted.of(human.object("password").get("password")));
  }
}

package io.zitadeltestkit.client.user;

import io.zitadeltestkit.client.internal.rpc.Fields;
import io.zitadeltestkit.client.internal.text.Check;

/**
 * A change of a person: only what is set changes. Immutable: each method returns a changed copy.
 * Address, phone number and password are changed through {@link UserContacts} and {@link
 * UserPasswords}.
 */
public final class HumanChange {
  private final Fields fields;

  private HumanChange(Fields fields) {
    this.fields = fields;
  }

  /**
   * Starts a change.
   *
   * @return an empty change
   */
  public static HumanChange nothing() {
    return new HumanChange(Fields.empty());
  }

  /**
   * Changes the user name.
   *
   * @param username at most 200 characters
   * @return a changed copy
   */
  public HumanChange username(String username) {
    return new HumanChange(fields.with("username", Check.text(username, "username")));
  }

  /**
   * Changes the given name.
   *
   * @param givenName 1 to 200 characters
   * @return a changed copy
   */
  public HumanChange givenName(String givenName) {
    return profile("givenName", Check.text(givenName, "givenName"));
  }

  /**
   * Changes the family name.
   *
   * @param familyName 1 to 200 characters
   * @return a changed copy
   */
  public HumanChange familyName(String familyName) {
    return profile("familyName", Check.text(familyName, "familyName"));
  }

  /**
   * Changes the nickname.
   *
   * @param nickname at most 200 characters; an empty text removes it
   * @return a changed copy
   */
  public HumanChange nickname(String nickname) {
    return profile("nickName", Check.given(nickname, "nickname"));
  }

  /**
   * Changes the name shown.
   *
   * @param displayName at most 200 characters
   * @return a changed copy
   */
  public HumanChange displayName(String displayName) {
    return profile("displayName", Check.text(displayName, "displayName"));
  }

  /**
   * Changes the language.
   *
   * @param tag a BCP 47 tag, such as {@code en}; at most 10 characters
   * @return a changed copy
   */
  public HumanChange language(String tag) {
    return profile("preferredLanguage", Check.text(tag, "language"));
  }

  /**
   * Changes the gender.
   *
   * @param gender any but {@link Gender#UNSPECIFIED}
   * @return a changed copy
   */
  public HumanChange gender(Gender gender) {
    return profile("gender", "GENDER_" + Check.known(gender, "gender").name());
  }

  private HumanChange profile(String field, String value) {
    return new HumanChange(fields.set(value, "human", "profile", field));
  }

  Fields request() {
    // Zitadel needs the kind of user even if only the user name changes.
    return fields.with("human", fields.object("human"));
  }

  /** The names of the changed fields. */
  @Override
  public String toString() {
    return "HumanChange" + fields;
  }
}

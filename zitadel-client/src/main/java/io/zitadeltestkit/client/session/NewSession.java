package io.zitadeltestkit.client.session;

import io.zitadeltestkit.client.internal.rpc.Fields;
import io.zitadeltestkit.client.internal.text.Check;
import io.zitadeltestkit.client.metadata.MetadataValue;
import java.time.Duration;

/**
 * A session to be created. Immutable: each method returns a changed copy, and throws an {@link
 * IllegalArgumentException} for null and blank text.
 *
 * <pre>{@code
 * NewSession.ofLoginName("minnie").password(password).lifetime(Duration.ofHours(1))
 * }</pre>
 */
public final class NewSession {
  private final Fields fields;

  private NewSession(Fields fields) {
    this.fields = fields;
  }

  /**
   * Starts a session without a user.
   *
   * @return a session without checks
   */
  public static NewSession ofNobody() {
    return new NewSession(Fields.empty());
  }

  /**
   * Starts a session of a user.
   *
   * @param userId the id of the person
   * @return a session without further checks
   */
  public static NewSession ofUser(String userId) {
    return new NewSession(SessionFields.user(Fields.empty(), "userId", userId, "userId"));
  }

  /**
   * Starts a session of a user.
   *
   * @param loginName the login name, ignoring case; not an e-mail address or phone number
   * @return a session without further checks
   */
  public static NewSession ofLoginName(String loginName) {
    return new NewSession(SessionFields.user(Fields.empty(), "loginName", loginName, "loginName"));
  }

  /**
   * Checks the password.
   *
   * @param password the password in clear text
   * @return a changed copy
   */
  public NewSession password(String password) {
    return new NewSession(SessionFields.password(fields, password));
  }

  /**
   * Checks a time-based one-time password.
   *
   * @param code the current six digits
   * @return a changed copy
   */
  public NewSession totp(String code) {
    return new NewSession(SessionFields.totp(fields, code));
  }

  /**
   * Stores metadata with the session.
   *
   * @param key the key
   * @param text the value, stored as UTF-8
   * @return a changed copy
   */
  public NewSession metadata(String key, String text) {
    return metadata(key, MetadataValue.of(text));
  }

  /**
   * Stores metadata with the session.
   *
   * @param key the key
   * @param value the value
   * @return a changed copy
   */
  public NewSession metadata(String key, MetadataValue value) {
    return new NewSession(SessionFields.metadata(fields, key, value));
  }

  /**
   * Sets the lifetime. By default the session doesn't expire.
   *
   * @param lifetime from now on; longer than zero
   * @return a changed copy
   */
  public NewSession lifetime(Duration lifetime) {
    return new NewSession(SessionFields.lifetime(fields, lifetime));
  }

  /**
   * Sets the device.
   *
   * @param fingerprintId the id to find its sessions by
   * @param description a name for people
   * @return a changed copy
   */
  public NewSession userAgent(String fingerprintId, String description) {
    return new NewSession(
        fields.with(
            "userAgent",
            Fields.of("fingerprintId", Check.text(fingerprintId, "fingerprintId"))
                .with("description", Check.text(description, "description"))));
  }

  Fields request() {
    return fields;
  }

  /** The names of the checks. */
  @Override
  public String toString() {
    return "NewSession[checks=" + fields.object("checks") + "]";
  }
}

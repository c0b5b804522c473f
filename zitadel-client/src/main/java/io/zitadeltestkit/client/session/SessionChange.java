package io.zitadeltestkit.client.session;

import io.zitadeltestkit.client.internal.rpc.Fields;
import io.zitadeltestkit.client.metadata.MetadataValue;
import java.time.Duration;

/**
 * Further checks of a session, and other changes. Immutable: each method returns a changed copy,
 * and throws an {@link IllegalArgumentException} for null and blank text.
 */
public final class SessionChange {
  private final Fields fields;

  private SessionChange(Fields fields) {
    this.fields = fields;
  }

  /**
   * Starts a change.
   *
   * @return an empty change
   */
  public static SessionChange nothing() {
    return new SessionChange(Fields.empty());
  }

  /**
   * Sets the user, which can be set only once.
   *
   * @param userId the id of the person
   * @return a changed copy
   */
  public SessionChange user(String userId) {
    return new SessionChange(SessionFields.user(fields, "userId", userId, "userId"));
  }

  /**
   * Sets the user, which can be set only once.
   *
   * @param loginName the login name, ignoring case
   * @return a changed copy
   */
  public SessionChange loginName(String loginName) {
    return new SessionChange(SessionFields.user(fields, "loginName", loginName, "loginName"));
  }

  /**
   * Checks the password.
   *
   * @param password the password in clear text
   * @return a changed copy
   */
  public SessionChange password(String password) {
    return new SessionChange(SessionFields.password(fields, password));
  }

  /**
   * Checks a time-based one-time password.
   *
   * @param code the current six digits
   * @return a changed copy
   */
  public SessionChange totp(String code) {
    return new SessionChange(SessionFields.totp(fields, code));
  }

  /**
   * Stores metadata with the session.
   *
   * @param key the key
   * @param value the value; an empty one removes the key
   * @return a changed copy
   */
  public SessionChange metadata(String key, MetadataValue value) {
    return new SessionChange(SessionFields.metadata(fields, key, value));
  }

  /**
   * Sets the lifetime.
   *
   * @param lifetime from now on; longer than zero
   * @return a changed copy
   */
  public SessionChange lifetime(Duration lifetime) {
    return new SessionChange(SessionFields.lifetime(fields, lifetime));
  }

  Fields request() {
    return fields;
  }

  /** The names of the checks. */
  @Override
  public String toString() {
    return "SessionChange[checks=" + fields.object("checks") + "]";
  }
}

package io.zitadeltestkit.client.session;

import io.zitadeltestkit.client.internal.rpc.Fields;
import io.zitadeltestkit.client.internal.text.Check;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A filter for sessions. Blank text and empty lists throw an {@link IllegalArgumentException}. */
public final class SessionFilter {
  private final Fields fields;

  private SessionFilter(Fields fields) {
    this.fields = fields;
  }

  /**
   * The sessions with these ids.
   *
   * @param sessionIds at least one id
   * @return the filter
   */
  public static SessionFilter ids(Collection<String> sessionIds) {
    return new SessionFilter(
        Fields.of("idsQuery", Fields.of("ids", Check.texts(sessionIds, "sessionIds"))));
  }

  /**
   * The sessions with these ids.
   *
   * @param sessionIds at least one id
   * @return the filter
   */
  public static SessionFilter ids(String... sessionIds) {
    return ids(Arrays.asList(Check.given(sessionIds, "sessionIds")));
  }

  /**
   * The sessions of a person.
   *
   * @param userId the id of the person
   * @return the filter
   */
  public static SessionFilter user(String userId) {
    return new SessionFilter(
        Fields.of("userIdQuery", Fields.of("id", Check.text(userId, "userId"))));
  }

  /**
   * The sessions that a user created.
   *
   * @param userId the id of the user, usually one with the role IAM_LOGIN_CLIENT
   * @return the filter
   */
  public static SessionFilter creator(String userId) {
    return new SessionFilter(
        Fields.of("creatorQuery", Fields.of("id", Check.text(userId, "userId"))));
  }

  /**
   * The sessions that the caller created.
   *
   * @return the filter
   */
  public static SessionFilter own() {
    return new SessionFilter(Fields.of("creatorQuery", Fields.empty()));
  }

  /**
   * The sessions of a device.
   *
   * @param fingerprintId the fingerprint that they were created with
   * @return the filter
   */
  public static SessionFilter userAgent(String fingerprintId) {
    return new SessionFilter(
        Fields.of(
            "userAgentQuery",
            Fields.of("fingerprintId", Check.text(fingerprintId, "fingerprintId"))));
  }

  Fields fields() {
    return fields;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SessionFilter filter && fields.equals(filter.fields);
  }

  @Override
  public int hashCode() {
    return fields.hashCode();
  }

  /** The filter as it is sent. */
  @Override
  public String toString() {
    return fields.toMap().toString();
  }
}

package io.zitadeltestkit.embedded.internal.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;

/**
 * A verification code of a person; a user has at most one of a kind.
 *
 * @param id kind and user, from {@link #idOf}
 * @param userId the user
 * @param kind its purpose
 * @param codeHash hash of the code
 * @param expiresAt when it expires
 * @param returned whether it was returned to the caller instead of being sent
 * @param urlTemplate the template of the message's link; empty for the server's own page
 * @param applicationName the application in an invitation; empty for the server's own name
 * @param failures the number of wrong codes
 * @param stamp when it was created and changed
 */
@RecordBuilder
public record UserCode(
    String id,
    String userId,
    Kind kind,
    String codeHash,
    Instant expiresAt,
    boolean returned,
    String urlTemplate,
    String applicationName,
    int failures,
    Stamp stamp)
    implements OfUser, UserCodeBuilder.With {
  /** The table. */
  public static final Table<UserCode> TABLE = Table.of("user_codes", UserCode.class);

  /** The purpose of a code. */
  public enum Kind {
    /** An e-mail address. */
    EMAIL(Duration.ofHours(1)),
    /** A telephone number. */
    PHONE(Duration.ofHours(1)),
    /** A new password. */
    PASSWORD(Duration.ofHours(1)),
    /** The first sign-in after an invitation. */
    INVITE(Duration.ofDays(3));

    private final Duration lifetime;

    Kind(Duration lifetime) {
      this.lifetime = lifetime;
    }

    /** Returns how long a code of this kind can be used. */
    public Duration lifetime() {
      return lifetime;
    }
  }

  /** Returns the id of the code of a kind that a user has. */
  public static String idOf(Kind kind, String userId) {
    return kind + "/" + userId;
  }

  @Override
  public String toString() {
    return "UserCode[" + id + "]";
  }
}

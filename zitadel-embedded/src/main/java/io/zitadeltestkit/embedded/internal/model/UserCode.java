package io.zitadeltestkit.embedded.internal.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;

/**
 * A code by which a person proves something once; a user has at most one of a kind.
 *
 * @param id kind and user, from {@link #idOf}
 * @param userId whose it is
 * @param kind what it is for
 * @param codeHash hash of the code
 * @param expiresAt from when on it is refused
 * @param returned whether it was handed to the caller instead of being sent to the person
 * @param urlTemplate where the message that carries it leads to; empty for the server's own page
 * @param applicationName the application that invites; empty for the server's own name
 * @param failures how often a wrong code was given
 * @param stamp when it was made and changed
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

  /** What a code is for. */
  public enum Kind {
    /** An e-mail address. */
    EMAIL(Duration.ofHours(1)),
    /** A telephone number. */
    PHONE(Duration.ofHours(1)),
    /** A new password. */
    PASSWORD(Duration.ofHours(1)),
    /** The first sign-in of somebody who was invited. */
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

package io.zitadeltestkit.embedded.internal.model.user;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.zitadeltestkit.embedded.internal.model.instance.SecretGenerator;
import io.zitadeltestkit.embedded.internal.secret.OneTimeCode;
import io.zitadeltestkit.embedded.internal.state.OfUser;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A verification code of a person; a user has at most one of a kind.
 *
 * @param id kind and user, from {@link #idOf}
 * @param userId the user
 * @param kind its purpose
 * @param codeHash hash of the code
 * @param expiresAt when it expires; null for never
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
    @Nullable Instant expiresAt,
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
    EMAIL(SecretGenerator.Kind.VERIFY_EMAIL_CODE),
    /** A telephone number. */
    PHONE(SecretGenerator.Kind.VERIFY_PHONE_CODE),
    /** A new password. */
    PASSWORD(SecretGenerator.Kind.PASSWORD_RESET_CODE),
    /** The first sign-in after an invitation. */
    INVITE(SecretGenerator.Kind.INVITE_CODE);

    private final SecretGenerator.Kind generator;

    Kind(SecretGenerator.Kind generator) {
      this.generator = generator;
    }

    /** {@return what decides on characters and lifetime of its codes} */
    public SecretGenerator.Kind generator() {
      return generator;
    }
  }

  /** Returns the id of the code of a kind that a user has. */
  public static String idOf(Kind kind, String userId) {
    return kind + "/" + userId;
  }

  /** {@return the code itself, which is compared and expires} */
  public OneTimeCode code() {
    return new OneTimeCode(codeHash, expiresAt);
  }

  @Override
  public String toString() {
    return "UserCode[" + id + "]";
  }
}

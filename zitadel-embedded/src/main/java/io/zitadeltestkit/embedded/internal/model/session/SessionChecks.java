package io.zitadeltestkit.embedded.internal.model.session;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When each check of a session last succeeded; null for one that has not.
 *
 * @param user the user
 * @param password the password
 * @param totp a time-based one-time password
 * @param otpSms a one-time password sent by SMS
 * @param otpEmail a one-time password sent by e-mail
 * @param recoveryCode a recovery code
 */
@RecordBuilder
public record SessionChecks(
    @Nullable Instant user,
    @Nullable Instant password,
    @Nullable Instant totp,
    @Nullable Instant otpSms,
    @Nullable Instant otpEmail,
    @Nullable Instant recoveryCode)
    implements SessionChecksBuilder.With {
  /** Nothing has been checked. */
  public static final SessionChecks NONE = new SessionChecks(null, null, null, null, null, null);

  /** {@return the checks that are still valid after the password was changed} */
  public SessionChecks sincePasswordChange(@Nullable Instant changedAt) {
    return password != null && changedAt != null && password.isBefore(changedAt)
        ? withPassword(null)
        : this;
  }

  /** Returns when the user was last authenticated; empty if only the name is known. */
  public Optional<Instant> authenticatedAt() {
    return Stream.of(password, totp, otpSms, otpEmail)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .max(Instant::compareTo);
  }

  /** Returns whether the user was authenticated by anything. */
  public boolean authenticated() {
    return authenticatedAt().isPresent() || recoveryCode != null;
  }

  /** Returns whether the user was authenticated by a password and something else. */
  public boolean multiFactor() {
    return factors() > 1;
  }

  /**
   * Returns the authentication methods as a token's claim {@code amr} names them.
   *
   * @see <a href="https://datatracker.ietf.org/doc/html/rfc8176">RFC 8176</a>
   */
  public List<String> authenticationMethods() {
    List<String> methods = new ArrayList<>();
    if (password != null) {
      methods.add("pwd");
    }
    if (oneTimePasswords() > 0) {
      methods.add("otp");
    }
    if (multiFactor()) {
      methods.add("mfa");
    }
    return methods;
  }

  private long factors() {
    return oneTimePasswords() + (password == null ? 0 : 1) + (recoveryCode == null ? 0 : 1);
  }

  private long oneTimePasswords() {
    return Stream.of(totp, otpSms, otpEmail).filter(Objects::nonNull).count();
  }
}

package io.zitadeltestkit.embedded.internal.api.user.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.zitadeltestkit.embedded.internal.api.user.password.Lockout;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.policy.LockoutPolicy;
import io.zitadeltestkit.embedded.internal.model.user.SecondFactors;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.model.user.UserState;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of authenticator applications: six digits every 30 seconds, HMAC-SHA-1.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6238">RFC 6238</a>
 */
public final class OneTimePasswords {
  private static final TimeBasedOneTimePasswordGenerator GENERATOR =
      new TimeBasedOneTimePasswordGenerator();
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String ISSUER = "ZITADEL";
  private static final int SECRET_BYTES = 20;
  private static final List<String> UNESCAPED =
      List.of("$", "&", "+", ",", "/", ":", ";", "=", "@", "~");

  private OneTimePasswords() {}

  /**
   * Checks a code as a second factor and counts failures; too many lock the user, if the lockout
   * policy says so. A wrong code is a result, not an exception: the count has to be stored, so the
   * fault must be thrown after the change.
   *
   * @param tx the change
   * @param userId the person
   * @param code the code that was given
   * @return the fault; empty if the code is right
   */
  public static Optional<Fault> verify(Tx tx, String userId, String code) {
    User user = tx.find(User.TABLE, userId).orElse(null);
    SecondFactors factors = user == null ? null : SecondFactors.of(tx.state(), user);
    String secret = factors == null ? null : factors.totpSecret();
    if (user == null || factors == null || secret == null || !factors.totpReady()) {
      return Optional.of(
          Fault.failedPrecondition(
              "COMMAND-3Mif9s", "Multifactor OTP (OneTimePassword) isn't ready"));
    }
    if (user.state() == UserState.LOCKED) {
      return Optional.of(Fault.failedPrecondition("COMMAND-SF3fg", "User is locked"));
    }
    if (isValid(secret, code, tx.now())) {
      clearFailures(tx, factors);
      return Optional.empty();
    }
    countFailure(tx, user, factors);
    return Optional.of(invalidCode());
  }

  /** Resets the count of wrong codes. */
  public static void clearFailures(Tx tx, SecondFactors factors) {
    if (factors.totpFailures() > 0) {
      tx.put(SecondFactors.TABLE, factors.withTotpFailures(0));
    }
  }

  /** Counts a wrong code; too many lock the user, if the lockout policy says so. */
  public static void countFailure(Tx tx, User user, SecondFactors factors) {
    int failures = factors.totpFailures() + 1;
    tx.put(SecondFactors.TABLE, factors.withTotpFailures(failures));
    Lockout.after(tx, user, failures, LockoutPolicy.maxOtpAttempts(tx.state(), user.orgId()));
  }

  static Fault invalidCode() {
    return Fault.invalidArgument("EVENT-8isk2", "Invalid code");
  }

  static String newSecret() {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return Base32.encode(secret);
  }

  /** Returns the {@code otpauth:} URI for an authenticator application. */
  static String uri(String account, String secret) {
    return "otpauth://totp/"
        + ISSUER
        + ":"
        + path(account)
        + "?algorithm=SHA1&digits=6&issuer="
        + ISSUER
        + "&period=30&secret="
        + secret;
  }

  /** Escapes a path segment like Go. */
  private static String path(String account) {
    String escaped = URLEncoder.encode(account, StandardCharsets.UTF_8).replace("+", "%20");
    for (String free : UNESCAPED) {
      escaped = escaped.replace(URLEncoder.encode(free, StandardCharsets.UTF_8), free);
    }
    return escaped.replace("*", "%2A");
  }

  /** Returns whether a code is valid at a moment, or in the period before or after it. */
  static boolean isValid(String secret, String code, Instant now) {
    SecretKeySpec key;
    try {
      key = new SecretKeySpec(Base32.decode(secret), GENERATOR.getAlgorithm());
    } catch (IllegalArgumentException e) {
      return false;
    }
    return IntStream.rangeClosed(-1, 1)
        .mapToObj(i -> now.plus(GENERATOR.getTimeStep().multipliedBy(i)))
        .anyMatch(time -> codeAt(key, time).equals(code.strip()));
  }

  private static String codeAt(SecretKeySpec key, Instant time) {
    try {
      return GENERATOR.generateOneTimePasswordString(key, time);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("Every key fits HMAC.", e);
    }
  }
}

package io.zitadeltestkit.embedded.internal.api.user.password;

import io.zitadeltestkit.embedded.internal.fault.Code;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.secret.Hashes;
import io.zitadeltestkit.embedded.internal.version.Difference;
import io.zitadeltestkit.embedded.internal.version.Profile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.crypto.bcrypt.BCrypt;

/** Checks passwords against hashes, including imported ones. */
public final class PasswordHashes {
  /** The error id when a person is created. */
  public static final String OF_CREATION = "USER-JDk4t";

  /** The error id when a password is changed. */
  public static final String OF_CHANGE = "USER-oz74onzvqr";

  /** The hashes that can be checked; others are stored but match no password. */
  private static final Pattern BCRYPT = Pattern.compile("\\$2[aby]?\\$\\d\\d\\$[./A-Za-z0-9]{53}");

  private static final Pattern WHOLE_BCRYPT =
      Pattern.compile("\\$2[aby]\\$(\\d\\d)\\$[./A-Za-z0-9]{53}.*");

  private static final String INVALID = "Password is invalid";

  /** The prefixes of accepted hashes: the real server does not check more either. */
  private static final List<String> TAKEN = List.of("$2", "$pbkdf2", Hashes.PASSWORD_PREFIX);

  /** The maximum of the real server's hasher. */
  private static final int MAX_BYTES = 72;

  private PasswordHashes() {}

  /** Returns the hash of a new person's password. */
  public static String ofCreation(String password) {
    if (isTooLong(password)) {
      throw Fault.of(Code.UNKNOWN, "", "bcrypt: password length exceeds 72 bytes");
    }
    return Hashes.ofPassword(password);
  }

  /** Returns the hash of a password that replaces another. */
  static String ofChange(String password) {
    if (isTooLong(password)) {
      throw notHashed();
    }
    return Hashes.ofPassword(password);
  }

  static boolean isTooLong(String password) {
    return password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
  }

  /** The refusal of a change if the hasher fails for any reason. */
  static Fault notHashed() {
    return Fault.of(Code.INTERNAL, "COMMAND-CahN2", "An internal error occurred");
  }

  /**
   * Throws a fault unless a hash may be imported.
   *
   * @param errorId the error id for releases that only check the prefix
   */
  public static void requireSupported(Profile profile, String hash, String errorId) {
    if (profile.has(Difference.PASSWORD_HASHES)) {
      requireValid(hash);
    } else {
      requireTaken(hash, errorId);
    }
  }

  /** Throws a fault unless a hash may be imported with a person. */
  public static void requireImportable(Profile profile, String hash) {
    // Earlier releases accepted any text; one that can't be checked matches no password.
    if (profile.has(Difference.PASSWORD_HASHES)) {
      requireValid(hash);
    }
  }

  private static void requireValid(String hash) {
    if (hash.startsWith(Hashes.PASSWORD_PREFIX)) {
      return;
    }
    Matcher bcrypt = WHOLE_BCRYPT.matcher(hash);
    Optional<Integer> cost =
        bcrypt.matches()
            ? Optional.of(Integer.valueOf(bcrypt.group(1))).filter(n -> n >= 4 && n <= 31)
            : Optional.empty();
    Optional<Boolean> bounded =
        cost.map(n -> n >= 10 && n <= 16)
            .or(() -> Pbkdf2Hash.parse(hash).map(Pbkdf2Hash::hasSensibleRounds));
    if (bounded.isEmpty()) {
      throw Fault.invalidArgument("CRYPT-r8Qm2", INVALID);
    }
    if (!bounded.get()) {
      throw Fault.invalidArgument("CRYPT-5uV9n", INVALID);
    }
  }

  private static void requireTaken(String hash, String errorId) {
    if (TAKEN.stream().anyMatch(hash::startsWith)) {
      return;
    }
    throw Fault.invalidArgument(
        errorId,
        "Password hash encoding not supported. Check out"
            + " https://zitadel.com/docs/concepts/architecture/secrets#hashed-secrets");
  }

  /** Returns whether a password matches a hash. */
  static boolean matches(String password, String hash) {
    if (BCRYPT.matcher(hash).matches()) {
      return BCrypt.checkpw(password, hash);
    }
    return Pbkdf2Hash.parse(hash)
        .map(parsed -> parsed.matches(password))
        .orElseGet(() -> Hashes.matchesPassword(password, hash));
  }
}

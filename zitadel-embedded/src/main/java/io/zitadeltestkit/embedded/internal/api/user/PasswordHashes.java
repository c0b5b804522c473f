package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.fault.Code;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.Hashes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.security.crypto.bcrypt.BCrypt;

/** Checks passwords against hashes, also those that were made elsewhere. */
public final class PasswordHashes {
  /** The id of the refusal where a person is made. */
  public static final String OF_CREATION = "USER-JDk4t";

  /** The id of the refusal where a password is changed. */
  public static final String OF_CHANGE = "USER-oz74onzvqr";

  /** The hashes that can be checked; others are kept and fit no password. */
  private static final Pattern BCRYPT = Pattern.compile("\\$2[aby]?\\$\\d\\d\\$[./A-Za-z0-9]{53}");

  /** The prefixes of hashes that are taken: a real server looks no further either. */
  private static final List<String> TAKEN = List.of("$2", "$pbkdf2", Hashes.PASSWORD_PREFIX);

  /** The real server's hasher takes no longer passwords. */
  private static final int MOST_BYTES = 72;

  private PasswordHashes() {}

  /** Returns the hash of a new person's password. */
  static String ofCreation(String password) {
    if (isTooLong(password)) {
      throw Fault.of(Code.UNKNOWN, "", "bcrypt: password length exceeds 72 bytes");
    }
    return Hashes.ofPassword(password);
  }

  /** Returns the hash of the password that takes the place of another. */
  static String ofChange(String password) {
    if (isTooLong(password)) {
      throw notHashed();
    }
    return Hashes.ofPassword(password);
  }

  static boolean isTooLong(String password) {
    return password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
  }

  /** The refusal of a change for which the hasher fails, whatever the reason. */
  static Fault notHashed() {
    return Fault.of(Code.INTERNAL, "COMMAND-CahN2", "An internal error occurred");
  }

  /** Ends with a fault unless the hash begins as one that can be checked. */
  public static void requireSupported(String hash, String errorId) {
    if (TAKEN.stream().anyMatch(hash::startsWith)) {
      return;
    }
    throw Fault.invalidArgument(
        errorId,
        "Password hash encoding not supported. Check out"
            + " https://zitadel.com/docs/concepts/architecture/secrets#hashed-secrets");
  }

  /** Returns whether a password has a hash. */
  static boolean matches(String password, String hash) {
    if (BCRYPT.matcher(hash).matches()) {
      return BCrypt.checkpw(password, hash);
    }
    return Pbkdf2Hash.parse(hash)
        .map(parsed -> parsed.matches(password))
        .orElseGet(() -> Hashes.matchesPassword(password, hash));
  }
}

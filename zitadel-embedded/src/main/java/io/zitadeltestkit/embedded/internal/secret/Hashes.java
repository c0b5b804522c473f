package io.zitadeltestkit.embedded.internal.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Random secrets and passwords, and their hashes. One round of SHA-256 is enough for a test server:
 * secrets are random and long, and passwords are test data.
 */
public final class Hashes {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT_BYTES = 12;

  /** The prefix of password hashes. */
  public static final String PASSWORD_PREFIX = "$testkit$";

  private Hashes() {}

  /** Returns a random text of the given number of bytes in base64url without padding. */
  public static String randomText(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** Returns a random text of the given length, made of some characters. */
  public static String randomText(int length, String alphabet) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  /** Returns the hash of a password, with a salt of its own. */
  public static String ofPassword(String password) {
    String salt = randomText(SALT_BYTES);
    return PASSWORD_PREFIX + salt + "$" + of(salt + password);
  }

  /** Returns whether a password matches a hash from {@link #ofPassword}. */
  public static boolean matchesPassword(String password, String hash) {
    int end = hash.lastIndexOf('$');
    if (!hash.startsWith(PASSWORD_PREFIX) || end < PASSWORD_PREFIX.length()) {
      return false;
    }
    String salt = hash.substring(PASSWORD_PREFIX.length(), end);
    return MessageDigest.isEqual(
        of(salt + password).getBytes(StandardCharsets.UTF_8),
        hash.substring(end + 1).getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the hash of a secret. */
  public static String of(String secret) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256.", e);
    }
  }
}

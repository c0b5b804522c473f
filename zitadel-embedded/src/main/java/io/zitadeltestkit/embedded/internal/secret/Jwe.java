package io.zitadeltestkit.embedded.internal.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Texts in the form of encrypted JWTs with five parts, as long as the real ones. Here the text is
 * only obfuscated: a hash of the whole token decides whether it is valid, and a real cipher would
 * make each start slower.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7516">RFC 7516</a>
 */
final class Jwe {
  private static final int KEY_BYTES = 32;
  private static final int IV_BYTES = 12;
  private static final int TAG_BYTES = 16;

  private Jwe() {}

  /**
   * Makes an unguessable text.
   *
   * @param keyId the id of the key in its header; empty for a header without one
   * @param content the content for the server
   */
  static String seal(String keyId, String content) {
    String kid = keyId.isEmpty() ? "" : "\"kid\":\"" + keyId + "\",";
    String header =
        "{\"alg\":\"A256GCMKW\",\"enc\":\"A256GCM\",\"iv\":\"%s\",%s\"tag\":\"%s\"}"
            .formatted(Hashes.randomText(IV_BYTES), kid, Hashes.randomText(TAG_BYTES));
    String start =
        encode(header.getBytes(StandardCharsets.UTF_8))
            + "."
            + Hashes.randomText(KEY_BYTES)
            + "."
            + Hashes.randomText(IV_BYTES);
    String cipher = encode(covered(start, content.getBytes(StandardCharsets.UTF_8)));
    return start + "." + cipher + "." + tag(start, cipher);
  }

  /** {@return the content of a text; empty if {@link #seal} did not make it} */
  static Optional<String> open(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 5) {
      return Optional.empty();
    }
    String start = parts[0] + "." + parts[1] + "." + parts[2];
    if (!tag(start, parts[3]).equals(parts[4])) {
      return Optional.empty();
    }
    try {
      byte[] content = covered(start, Base64.getUrlDecoder().decode(parts[3]));
      return Optional.of(new String(content, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String tag(String start, String cipher) {
    return encode(Arrays.copyOf(digest(start + "." + cipher), TAG_BYTES));
  }

  /** Obfuscates bytes, or restores them. */
  private static byte[] covered(String start, byte[] bytes) {
    byte[] result = bytes.clone();
    byte[] cover = new byte[0];
    for (int i = 0; i < bytes.length; i++) {
      int at = i % KEY_BYTES;
      if (at == 0) {
        cover = digest(start + i);
      }
      result[i] = (byte) (result[i] ^ cover[at]);
    }
    return result;
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256.", e);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

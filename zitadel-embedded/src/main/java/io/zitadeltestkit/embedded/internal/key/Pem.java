package io.zitadeltestkit.embedded.internal.key;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The text form of keys and certificates.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7468">RFC 7468</a>
 */
public final class Pem {
  private static final int LINE = 64;

  private Pem() {}

  /** {@return the PEM text with a label, such as {@code PUBLIC KEY}} */
  static String encode(String label, byte[] content) {
    String base64 =
        Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII))
            .encodeToString(content);
    return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
  }

  /**
   * {@return the content of the text, with any label}
   *
   * @throws IllegalArgumentException if it is not base64
   */
  public static byte[] decode(String text) {
    return Base64.getDecoder()
        .decode(text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", ""));
  }
}

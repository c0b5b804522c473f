package io.zitadeltestkit.embedded.internal.oidc.request;

import java.util.Base64;
import java.util.Optional;

/** Unpadded base64url, with the real server's errors for invalid text. */
public final class Base64Text {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private Base64Text() {}

  /** Returns the bytes; empty if there is a {@link #problem}. */
  public static Optional<byte[]> decode(String text) {
    if (text.indexOf('=') >= 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getUrlDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Returns the error with the position of the first invalid character. */
  public static String problem(String text) {
    int at = 0;
    while (at < text.length() && ALPHABET.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    // A single last character is too short for a byte.
    return "illegal base64 data at input byte " + (at < text.length() ? at : at - 1);
  }
}

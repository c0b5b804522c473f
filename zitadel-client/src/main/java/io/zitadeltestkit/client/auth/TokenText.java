package io.zitadeltestkit.client.auth;

import io.zitadeltestkit.client.error.ConfigurationException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds what can't be a token before it is sent. */
final class TokenText {
  private TokenText() {}

  /** The token without surrounding white space, which a file or a shell adds. */
  static String checked(@Nullable String text) {
    String token = text == null ? "" : text.strip();
    if (token.isEmpty()) {
      throw new ConfigurationException(
          "The access token is empty. Make one in the Console under /users/me/pats (or, for a service user, on its page), and"
              + " check the variable or file that it is read from.");
    }
    if (token.toLowerCase(Locale.ROOT).startsWith("bearer ")) {
      throw new ConfigurationException(
          "The access token begins with \"Bearer\". Give the token alone; the client adds the word.");
    }
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (Character.isWhitespace(c)) {
        throw new ConfigurationException(
            "The access token has a blank or a line break inside, after %d characters. It was probably copied together with something else, or wrapped."
                .formatted(i));
      }
      if (c < '!' || c > '~') {
        throw new ConfigurationException(
            "The access token has a character that no token has (U+%04X, after %d characters). It was probably damaged when it was copied."
                .formatted((int) c, i));
      }
    }
    return token;
  }
}

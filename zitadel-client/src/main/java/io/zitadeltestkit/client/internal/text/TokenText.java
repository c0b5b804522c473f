package io.zitadeltestkit.client.internal.text;

import io.zitadeltestkit.client.error.ConfigurationException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks access tokens before they are sent. */
public final class TokenText {
  private TokenText() {}

  /**
   * Checks a token whose server is not known yet.
   *
   * @param text the token as the user gave it
   * @return the token without the white space around it, which a file or a shell adds
   */
  public static String checked(@Nullable String text) {
    return checked(text, null);
  }

  /**
   * Checks a token.
   *
   * @param text the token as the user gave it
   * @param host the base URL of the server that it is for; null if that is not known
   * @return the token without the white space around it, which a file or a shell adds
   */
  public static String checked(@Nullable String text, @Nullable String host) {
    String token = text == null ? "" : text.strip();
    if (token.isEmpty()) {
      throw new ConfigurationException(
          "The access token%s is %s. Make one at %s/users/me/pats (or, for a service user, on its page), and check that the variable or file that it is read from is set."
              .formatted(
                  host == null ? "" : " for " + host,
                  text == null ? "missing (null)" : "empty",
                  host == null ? "{host}" : host));
    }
    if (token.toLowerCase(Locale.ROOT).startsWith("bearer ")) {
      throw new ConfigurationException(
          "The access token begins with \"Bearer\". Give the token alone; the client adds the word.");
    }
    if (token.startsWith("{")) {
      throw new ConfigurationException(
          "The access token is JSON. If it is the key of a service user, use privateKeyJson in the client builder, or the variable ZITADEL_KEY_JSON.");
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

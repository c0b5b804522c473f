package io.zitadeltestkit.client.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zitadeltestkit.client.error.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts can be access tokens. */
final class TokenTextTest {
  @Test
  void everyCharacterOfAHeaderMayStandInAToken() {
    assertThat(TokenText.checked(" !token~\n", null)).isEqualTo("!token~");
  }

  @ParameterizedTest
  @ValueSource(strings = {"token\u007f", "token\u00e9", "token\u0001"})
  void otherCharactersAreNamedByTheirPlaceAndNotQuoted(String text) {
    assertThatThrownBy(() -> TokenText.checked(text, null))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "The access token has a character that no token has (U+%04X, after 5 characters). It was probably damaged when it was copied.",
            (int) text.charAt(5));
  }

  @Test
  void missingTokenIsToldApartFromAnEmptyOne() {
    assertThatThrownBy(() -> TokenText.checked(null, null))
        .hasMessageStartingWith("The access token is missing (null). Make one at {host}/users/me/");
    assertThatThrownBy(() -> TokenText.checked(" ", "https://a.example"))
        .hasMessageStartingWith(
            "The access token for https://a.example is empty. Make one at https://a.example/users/");
  }
}

package io.zitadeltestkit.embedded.internal.api.user.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of RFC 4648, without their padding. */
final class Base32Test {
  @ParameterizedTest
  @CsvSource({
    "f,MY",
    "fo,MZXQ",
    "foo,MZXW6",
    "foob,MZXW6YQ",
    "fooba,MZXW6YTB",
    "foobar,MZXW6YTBOI",
  })
  void goesBothWays(String text, String base32) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    assertThat(Base32.encode(bytes)).isEqualTo(base32);
    assertThat(Base32.decode(base32)).isEqualTo(bytes);
    assertThat(Base32.decode(base32.toLowerCase(java.util.Locale.ROOT) + "=")).isEqualTo(bytes);
  }

  @Test
  void otherCharactersAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Base32.decode("A1"));
  }
}

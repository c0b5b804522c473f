package io.zitadeltestkit.client.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a message may quote. */
final class QuotableTest {
  private static final String TOKEN =
      "dBjftJeZ4CVPmB92K27uhbUJU1p1r_wW1gFWFOEjXkdBjftJeZ4CVPmB92K27uhbUJU1p1";

  @ParameterizedTest
  @ValueSource(
      strings = {
        TOKEN,
        "./" + TOKEN,
        "C:\\" + TOKEN,
        " " + TOKEN + "\t",
        "https://me:" + TOKEN + "@zitadel.example",
        "Bearer " + TOKEN,
        "Basic eyJ0eXBlIjoic2VydmljZWFjY291bnQifQ==",
        "token:eyJhbGciOiJkaXIifQ..a.b.c",
        "{\"type\":\"serviceaccount\"}",
        "keys/-----BEGIN RSA PRIVATE KEY-----"
      })
  void keysAndTokensAreSecretWhateverIsAroundThem(String text) {
    assertThat(Quotable.isSecret(text)).isTrue();
    assertThat(Quotable.name(text))
        .isEqualTo("(%d characters that look like a secret)".formatted(text.length()));
    assertThat(Quotable.id(text)).isEqualTo("***");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "359198022773299999",
        "bot@acme.example",
        "C:\\Users\\Minnie\\keys\\service-user.json",
        "/home/minnie/work/zitadel-2026/build/resources/integrationTest/keys/key.json",
        "a-very-long-but-readable-name-of-an-organization.example",
        "https://my-instance-h1k2l3.zitadel.cloud"
      })
  void namesPathsAndIdsAreQuoted(String text) {
    assertThat(Quotable.name(text)).isEqualTo("\"" + text + "\"");
    assertThat(Quotable.id(text)).isEqualTo(text);
  }
}

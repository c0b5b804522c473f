package io.zitadeltestkit.embedded.internal.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Says what is wrong with e-mail addresses. */
final class MailAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b",
        "a@b.c ",
        "a+tag@b-c.d",
        "A@B.C",
        "ä@b.c",
        "<a@b.c>",
        "Foo Bar <a@b.c>",
        "\"a b\"@b.c"
      })
  void anAddressMayHaveANameAndSpaceAround(String address) {
    assertThat(MailAddress.problemOf(address)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "  |mail: no address",
        "nobody|mail: missing '@' or angle-addr",
        "not an address|mail: no angle-addr",
        "a@|mail: missing '@' or angle-addr",
        "@b.c|mail: missing word in phrase: mail: invalid string",
        "a..b@c.d|mail: missing '@' or angle-addr",
        "a b@c.d|mail: no angle-addr",
        "a@b@c.d|mail: expected single address, got \"@c.d\"",
        "a@b.c, d@e.f|mail: expected single address, got \", d@e.f\"",
        "Foo <a@b.c|mail: unclosed angle-addr",
        "Foo <>|mail: invalid string",
        "Foo <a>|mail: missing @ in addr-spec",
        "a@-b.c|hostname parts cannot begin with hyphens",
        "a@b-.c|hostname parts cannot end with hyphens",
        "a@b_c.d|hostname parts can only contain alphanumeric characters or hyphens, got \"_\"",
        "a@ü.ch|hostname parts can only contain alphanumeric characters or hyphens, got \"ü\"",
      })
  void theProblemIsNamed(String address, String problem) {
    assertThat(MailAddress.problemOf(address)).isEqualTo(problem);
  }

  @ParameterizedTest
  @CsvSource({
    "65, 1, email address local phrase cannot exceed 64 characters",
    "1, 64, hostname part must be non-empty and cannot exceed 63 characters",
  })
  void partsHaveAGreatestLength(int local, int label, String problem) {
    assertThat(MailAddress.problemOf("a".repeat(local) + "@" + "b".repeat(label) + ".ch"))
        .isEqualTo(problem);
  }
}

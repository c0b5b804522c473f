package io.zitadeltestkit.embedded.internal.oidc.authorize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://*.example/cb        | https://a.example/cb        | true
          https://*.example/cb        | https://a/b.example/cb      | false
          https://*.example/**        | https://a.example/b/c?d=e   | true
          https://app.example/cb?     | https://app.example/cb1     | true
          https://app.example/cb?     | https://app.example/cb      | false
          https://app.example/{a,b}   | https://app.example/b       | true
          https://app.example/{a,b}   | https://app.example/c       | false
          https://app.example/[0-9]   | https://app.example/7       | true
          https://app.example/[0-9]   | https://app.example/x       | false
          https://app.example/a.b     | https://app.example/axb     | false
          https://app.example/[       | https://app.example/[       | false
          """)
  void matches(String glob, String address, boolean expected) {
    assertThat(Glob.compile(glob).matcher(address).matches()).isEqualTo(expected);
  }
}

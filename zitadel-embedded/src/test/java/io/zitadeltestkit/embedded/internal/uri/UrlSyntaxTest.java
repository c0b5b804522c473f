package io.zitadeltestkit.embedded.internal.uri;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Syntax errors with the real server's messages. */
final class UrlSyntaxTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "/a b",
        "http://localhost:3000/callback?a=%zz",
        "app://callback",
        "mailto:minnie@example.com",
        "http://user:secret@[::1]:8080/",
        "//host/path",
        "http://host#fragment"
      })
  void urlsHaveNoError(String url) {
    assertThat(UrlSyntax.errorOf(url)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          :::              | parse ":::": missing protocol scheme
          a_b:c            | parse "a_b:c": first path segment in URL cannot contain colon
          http://h/%zz     | parse "http://h/%zz": invalid URL escape "%zz"
          http://h/%2      | parse "http://h/%2": invalid URL escape "%2"
          http://h:x/      | parse "http://h:x/": invalid port ":x" after host
          http://[::1/     | parse "http://[::1/": missing ']' in host
          http://a b/      | parse "http://a b/": invalid character " " in host name
          http://h/#%g1    | parse "http://h/#%g1": invalid URL escape "%g1"
          """)
  void errorsAreThoseOfTheRealServer(String url, String error) {
    assertThat(UrlSyntax.errorOf(url)).contains(error);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://h/\n", "\u007f"})
  void controlCharactersAreAnError(String url) {
    assertThat(UrlSyntax.errorOf(url).orElseThrow())
        .endsWith("net/url: invalid control character in URL");
  }
}

package io.zitadeltestkit.embedded.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finds the first JSON value of a body. */
final class JsonScannerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":[1,-2.5e+3,0]} and more | {\"a\":[1,-2.5e+3,0]}",
        "[] []                          | []",
        "\"\\u00e9\\n\"                 | \"\\u00e9\\n\"",
        "12 3                           | 12",
        "null                           | null",
        "''                             | ''",
        "'  '                           | ''",
      })
  void whatFollowsDoesNotMatter(String body, String expected) {
    assertThat(JsonScanner.scan(body)).isEqualTo(new JsonScanner.First(expected, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"a\":        | unexpected EOF",
        "{\"a\":1       | unexpected EOF",
        "\"a            | unexpected EOF",
        "hello          | invalid character 'h' looking for beginning of value",
        "{'a':1}        | invalid character '\\'' looking for beginning of object key string",
        "{\"a\":1,}     | invalid character '}' looking for beginning of object key string",
        "{\"a\" 1}      | invalid character '1' after object key",
        "{\"a\":1 \"b\"}| invalid character '\"' after object key:value pair",
        "{\"a\":01}     | invalid character '1' after object key:value pair",
        "[1 2]          | invalid character '2' after array element",
        "[1,]           | invalid character ']' looking for beginning of value",
        "nope           | invalid character 'o' in literal null (expecting 'u')",
        "-x             | invalid character 'x' in numeric literal",
        "1.x            | invalid character 'x' after decimal point in numeric literal",
        "1ex            | invalid character 'x' in exponent of numeric literal",
        "\"\\x\"        | invalid character 'x' in string escape code",
        "\"\\u00g0\"    | invalid character 'g' in \\u hexadecimal character escape",
        "é              | invalid character 'Ã' looking for beginning of value",
      })
  void whatIsNoJsonIsRefused(String body, String message) {
    assertThat(JsonScanner.scan(body)).isEqualTo(new JsonScanner.First("", message));
  }
}

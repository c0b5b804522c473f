package io.zitadeltestkit.embedded.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refusals of the REST gateway before any service is called. */
final class GatewayTest {
  @RegisterExtension private static final TestServer RUNNING = new TestServer();

  private static final EmbeddedCalls admin = RUNNING.admin();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "not json | invalid character 'o' in literal null (expecting 'u')",
        "{invalid} | invalid character 'i' looking for beginning of object key string",
        "{\"a\":1,} | invalid character '}' looking for beginning of object key string",
        "{\"a\" 1} | invalid character '1' after object key",
        "{\"a\":1 2} | invalid character '2' after object key:value pair",
        "[1 2] | invalid character '2' after array element",
        "{\"a\":-x} | invalid character 'x' in numeric literal",
        "{\"a\":1.x} | invalid character 'x' after decimal point in numeric literal",
        "{\"a\":1e} | invalid character '}' in exponent of numeric literal",
        "{\"a\":\"\\q\"} | invalid character 'q' in string escape code",
        "{\"a\":\"\\u00g0\"} | invalid character 'g' in \\u hexadecimal character escape",
        "} | invalid character '}' looking for beginning of value",
        "{\"a\": | unexpected EOF",
        "{\"a | unexpected EOF",
        "é | invalid character 'Ã' looking for beginning of value"
      })
  void speaksOfJsonAsGoDoes(String body, String problem) {
    assertThat(JsonScanner.scan(body).problem()).isEqualTo(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"a\":[1,{\"b\":null}]} rest | {\"a\":[1,{\"b\":null}]}",
        "{}} | {}",
        "true | true",
        "-0.5e+3, | -0.5e+3"
      })
  void readsTheFirstValueOnly(String body, String value) {
    JsonScanner.First first = JsonScanner.scan(body);

    assertThat(first.problem()).isNull();
    assertThat(first.value()).isEqualTo(value);
  }

  @Test
  void readsAnEmptyBodyAsAnEmptyMessage() {
    assertThat(admin.rest("POST", "/v2/users", "").status()).isEqualTo(200);
    assertThat(admin.rest("POST", "/v2/users", "  ").status()).isEqualTo(200);
  }

  @Test
  void refusesWithoutTheServicesErrorWrapping() {
    Answer refused = admin.rest("POST", "/management/v1/users/_search", "{'query':");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.error()).isEqualTo("3: unexpected EOF");
    assertThat(refused.headers().firstValue("cache-control")).isEmpty();
  }

  @Test
  void readsQueriesByTheFieldsThatTheyName() {
    assertThat(
            admin
                .rest("GET", "/v2/settings/login?ctx.instance=1&nonsense=2", "")
                .ok()
                .text("settings.resourceOwnerType"))
        .isEqualTo("RESOURCE_OWNER_TYPE_INSTANCE");
    assertThat(admin.rest("GET", "/v2/settings/login?ctx.instance=maybe", "").error())
        .isEqualTo(
            "3: parsing field \"instance\": strconv.ParseBool: parsing \"maybe\": invalid syntax");
    assertThat(admin.rest("GET", "/v2/settings/login?ctx.orgId=1&ctx.orgId=2", "").error())
        .isEqualTo("3: too many values for field \"org_id\": 1, 2");
  }

  @Test
  void readsEnumerationsInPathsByNameAndNumber() {
    String path = "/admin/v1/policies/login/second_factors/";

    assertThat(admin.rest("DELETE", path + "SECOND_FACTOR_TYPE_OTP_SMS", "").status())
        .isEqualTo(404);
    assertThat(admin.rest("DELETE", path + "4", "").status()).isEqualTo(404);
    assertThat(admin.rest("DELETE", path + "44", "").error())
        .isEqualTo("3: type mismatch, parameter: type, error: 44 is not valid");
  }

  @Test
  void anEncodedSlashSeparates() {
    assertThat(admin.rest("GET", "/v2/users/a%2Fb", "").error()).isEqualTo("5: Not Found");
    assertThat(admin.rest("GET", "/v2/users/a%20b", "").error())
        .isEqualTo("5: User could not be found (QUERY-Dfbg2)");
  }
}

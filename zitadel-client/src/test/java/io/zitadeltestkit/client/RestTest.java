package io.zitadeltestkit.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zitadeltestkit.client.error.NotFoundException;
import io.zitadeltestkit.client.error.UnavailableException;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

/** Calls by REST, for the first generation of the API. */
class RestTest extends ServerTest {
  private static final String PROVIDERS = "/admin/v1/email/http";

  private ZitadelClient client() {
    return ZitadelClient.withAccessToken(host(), "token");
  }

  @Test
  void sendsVerbPathTokenAndJson() throws Exception {
    answer("{\"id\":\"1\"}");
    try (ZitadelClient client = client()) {
      Map<?, ?> added =
          client.rest("POST", PROVIDERS, Map.of("endpoint", "https://x.example"), Map.class);

      assertThat(added.get("id")).isEqualTo("1");
    }
    RecordedRequest request = request();
    assertThat(request.getMethod()).isEqualTo("POST");
    assertThat(request.getUrl().encodedPath()).isEqualTo(PROVIDERS);
    assertThat(header(request, "Authorization")).isEqualTo("Bearer token");
    assertThat(header(request, "Connect-Protocol-Version")).isEmpty();
    assertThat(body(request)).isEqualTo("{\"endpoint\":\"https://x.example\"}");
  }

  @Test
  void deletesWithoutABody() throws Exception {
    answer("{}");
    try (ZitadelClient client = client()) {
      client.rest("DELETE", "/admin/v1/email/1", null, Void.class);
    }
    RecordedRequest request = request();
    assertThat(request.getMethod()).isEqualTo("DELETE");
    assertThat(body(request)).isEmpty();
  }

  @Test
  void refusalHasItsType() {
    answer(404, "application/json", "{\"code\":5,\"message\":\"not there (QUERY-1)\"}");
    try (ZitadelClient client = client()) {
      assertThatThrownBy(() -> client.rest("GET", "/admin/v1/email/1", null, Map.class))
          .isInstanceOf(NotFoundException.class)
          .hasMessageContaining("GET /admin/v1/email/1");
    }
  }

  @Test
  void writesAreSentOnce() {
    answer(503, "application/json", "{\"code\":14,\"message\":\"later\"}");
    answer("{}");
    try (ZitadelClient client = client()) {
      assertThatThrownBy(() -> client.rest("POST", PROVIDERS, Map.of(), Map.class))
          .isInstanceOf(UnavailableException.class);
    }
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void invalidArgumentsAreRefusedBeforeAnythingIsSent() {
    try (ZitadelClient client = client()) {
      assertThatThrownBy(() -> client.rest("PATCH", PROVIDERS, Map.of(), Map.class))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("\"PATCH\" is no verb of the REST API. It has GET, POST, PUT, DELETE.");
      assertThatThrownBy(() -> client.rest("GET", "admin/v1?x=1", null, Map.class))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "\"admin/v1?x=1\" is not a path. Give one that begins with a slash, without query,"
                  + " such as /admin/v1/email/http.");
    }
    assertThat(server.getRequestCount()).isZero();
  }
}

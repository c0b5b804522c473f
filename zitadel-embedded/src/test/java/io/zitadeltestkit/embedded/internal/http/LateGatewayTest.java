package io.zitadeltestkit.embedded.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LateGatewayTest {
  @ParameterizedTest
  @ValueSource(strings = {"/v2/users", "/management/v1/orgs/me", "/system/v1/instances/_create"})
  void refusesRestCallsUntilItIsConnected(String path) {
    Optional<HttpAnswer> answer = new LateGateway(Duration.ofHours(1)).answer(get(path));

    assertThat(answer).isPresent();
    assertThat(answer.get().status()).isEqualTo(503);
    assertThat(answer.get().body())
        .startsWith("{\"code\":14,\"message\":\"connection error: ")
        .endsWith("connection refused\\\"\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/debug/ready",
        "/oauth/v2/token",
        "/ui/v2/login",
        "/zitadel.user.v2.UserService/ListUsers"
      })
  void leavesTheRestAlone(String path) {
    assertThat(new LateGateway(Duration.ofHours(1)).answer(get(path))).isEmpty();
  }

  @Test
  void answersNothingOnceItIsConnected() {
    assertThat(new LateGateway(Duration.ZERO).answer(get("/v2/users"))).isEmpty();
  }

  private static HttpRequest get(String path) {
    return new HttpRequest("GET", path, "", Map.of(), "", false);
  }
}

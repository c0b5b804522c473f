package io.zitadeltestkit.embedded.internal.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import org.junit.jupiter.api.Test;

/** Services that a real server has and this one only lists. */
final class UnimplementedServicesTest {
  @Test
  void previewsSayThatARealServerHasThem() {
    try (EmbeddedZitadel server = EmbeddedZitadel.start()) {
      EmbeddedCalls admin = EmbeddedCalls.asAdmin(server);

      assertThat(admin.call("zitadel.user.v2beta.UserService/GetUserByID", "{}").error())
          .startsWith(
              "unimplemented: zitadel.user.v2beta.UserService/GetUserByID is not implemented");
      assertThat(admin.rest("GET", "/v2beta/users/123", "").status()).isEqualTo(501);
      assertThat(admin.call("zitadel.user.v2beta.UserService/Invented", "{}").status())
          .isEqualTo(404);
    }
  }

  @Test
  void experimentsHaveNoConnectForm() {
    try (EmbeddedZitadel server = EmbeddedZitadel.start()) {
      EmbeddedCalls admin = EmbeddedCalls.asAdmin(server);

      assertThat(admin.rest("GET", "/resources/v3alpha/users/123", "").status()).isEqualTo(501);
      assertThat(admin.call("zitadel.resources.user.v3alpha.ZITADELUsers/GetUser", "{}").status())
          .isEqualTo(404);
    }
  }
}

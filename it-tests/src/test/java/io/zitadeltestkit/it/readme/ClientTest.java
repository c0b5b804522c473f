package io.zitadeltestkit.it.readme;

import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThatZitadel;
import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.error.PermissionDeniedException;
import io.zitadeltestkit.client.user.NewMachine;
import io.zitadeltestkit.client.user.UserQuery;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.RecordedRequest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ClientTest {
  @Test
  void clientAndServerByHand() {
    // snippet: embedded
    try (EmbeddedZitadel server = EmbeddedZitadel.start();
        ZitadelClient zitadel =
            ZitadelClient.withAccessToken(server.baseUrl(), server.adminToken())) {
      String org = zitadel.organizations().create("acme").id();
      String bot = zitadel.users().create(NewMachine.named("bot").in(org)).id();
      var pat = zitadel.users().addPersonalAccessToken(bot, Duration.ofMinutes(15));

      server.clock().advance(Duration.ofMinutes(16));
      assertThatZitadel(() -> zitadel.as(pat.token()).me()).isUnauthenticated();
    }
    // end
  }

  @Test
  void aServerThatMisbehaves() {
    // snippet: misbehaving
    try (EmbeddedZitadel server = EmbeddedZitadel.start();
        ZitadelClient zitadel =
            ZitadelClient.withAccessToken(server.baseUrl(), server.adminToken())) {
      server.faults().on("UserService/ListUsers").times(2).answer(503); // or delay, or drop
      zitadel.users().listAll(UserQuery.all());
      assertThat(server.requests().to("UserService/ListUsers"))
          .extracting(RecordedRequest::status)
          .containsExactly(503, 503, 200); // the client asked again

      server.lag(Duration.ofMinutes(1)); // lists lag behind writes, as those of a real server
      String org = zitadel.organizations().create("acme").id();
      assertThat(zitadel.organizations().find(org)).isEmpty();
    }
    // end
  }

  @Test
  void anyMethodAndErrors() {
    try (EmbeddedZitadel server = EmbeddedZitadel.start();
        ZitadelClient zitadel =
            ZitadelClient.withAccessToken(server.baseUrl(), server.adminToken())) {
      // snippet: call
      Map<?, ?> settings =
          zitadel.call(
              "zitadel.settings.v2.SettingsService/GetGeneralSettings", Map.of(), Map.class);
      // end
      assertThat(settings.get("defaultLanguage")).isEqualTo("en");
      String org = zitadel.organizations().create("acme").id();
      String bot = zitadel.users().create(NewMachine.named("bot").in(org)).id();
      String token = zitadel.users().addPersonalAccessToken(bot, Duration.ofMinutes(1)).token();
      String said = "";
      try (ZitadelClient nobody = ZitadelClient.withAccessToken(server.baseUrl(), token)) {
        // snippet: errors
        try {
          nobody.users().create(NewMachine.named("another").in(org));
        } catch (PermissionDeniedException e) {
          said = e.getMessage(); // what was tried, what came back, what to do
        }
        // end
      }
      assertThat(said).contains("AUTHZ-cdgFk");
    }
  }
}

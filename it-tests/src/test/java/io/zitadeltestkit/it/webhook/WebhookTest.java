package io.zitadeltestkit.it.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.user.NewHuman;
import io.zitadeltestkit.junit.Backend;
import io.zitadeltestkit.junit.InstanceOwner;
import io.zitadeltestkit.junit.Isolation;
import io.zitadeltestkit.junit.TestOrganization;
import io.zitadeltestkit.junit.ZitadelTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The snippet of docs/webhooks.md, which a real Zitadel is needed for. */
final class WebhookTest {
  @Nested
  @RequiresExecutions
  // snippet: webhook
  @ZitadelTest(backend = Backend.CONTAINER, isolation = Isolation.INSTANCE)
  class WelcomeMailsTest {
    @Test
    void newPeopleAreWelcomed(@InstanceOwner ZitadelClient zitadel, TestOrganization acme)
        throws Exception {
      try (WelcomeMails application = WelcomeMails.start()) {
        String url = "http://host.docker.internal:" + application.port() + "/hooks/users";
        Map<?, ?> target =
            zitadel.call(
                "zitadel.action.v2.ActionService/CreateTarget",
                Map.of(
                    "name",
                    "welcome mails",
                    "endpoint",
                    url,
                    "timeout",
                    "5s",
                    "restWebhook",
                    Map.of("interruptOnError", false)),
                Map.class);
        application.trust(String.valueOf(target.get("signingKey")));
        zitadel.call(
            "zitadel.action.v2.ActionService/SetExecution",
            Map.of(
                "condition", Map.of("event", Map.of("event", "user.human.added")),
                "targets", List.of(String.valueOf(target.get("id")))),
            Map.class);

        String minnie =
            zitadel
                .users()
                .create(NewHuman.named("Minnie", "Mouse").email("m@acme.example").in(acme.id()))
                .id();

        assertThat(application.welcomed().poll(30, TimeUnit.SECONDS)).isEqualTo(minnie);
      }
    }
  }

  // end
}

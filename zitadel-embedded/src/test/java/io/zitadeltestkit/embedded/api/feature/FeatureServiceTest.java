package io.zitadeltestkit.embedded.api.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads features in both forms. */
final class FeatureServiceTest {
  private static EmbeddedZitadel server;
  private static EmbeddedCalls admin;

  @BeforeAll
  static void start() {
    server = EmbeddedZitadel.start();
    admin = EmbeddedCalls.asAdmin(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void tellsWhatIsInheritedToWhoAsksForIt() {
    String path = "/v2/features/instance";

    Answer own = admin.rest("GET", path, "").ok();
    Answer all = admin.rest("GET", path + "?inheritance=true", "").ok();

    assertThat(own.at("oidcTokenExchange")).isEmpty();
    assertThat(all.text("oidcTokenExchange.source")).isEqualTo("SOURCE_SYSTEM");
    assertThat(own.text("loginV2.source")).isEqualTo("SOURCE_INSTANCE");
    assertThat(own.at("loginV2.required").asBoolean()).isTrue();
  }

  @Test
  void readsTheSystemsFeatures() {
    assertThat(
            admin
                .call("zitadel.feature.v2.FeatureService/GetSystemFeatures", "{}")
                .ok()
                .at("enableBackChannelLogout.enabled")
                .asBoolean())
        .isTrue();
  }

  @Test
  void whatOnlyARealServerHasNamesItselfInBothForms() {
    String refusal =
        "zitadel.feature.v2.FeatureService/SetInstanceFeatures is not implemented by the embedded"
            + " server";

    assertThat(admin.call("zitadel.feature.v2.FeatureService/SetInstanceFeatures", "{}").error())
        .startsWith("unimplemented: " + refusal);
    assertThat(admin.rest("PUT", "/v2/features/instance", "{}").error())
        .startsWith("12: " + refusal);
  }
}

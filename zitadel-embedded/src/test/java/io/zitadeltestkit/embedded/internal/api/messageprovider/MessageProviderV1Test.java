package io.zitadeltestkit.embedded.internal.api.messageprovider;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** HTTP endpoints that messages are handed to. */
final class MessageProviderV1Test {
  private EmbeddedZitadel server;
  private EmbeddedCalls admin;

  @BeforeEach
  void start() {
    server = EmbeddedZitadel.start();
    admin = EmbeddedCalls.asAdmin(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Answer add(String channel, String endpoint) {
    return admin.rest("POST", "/admin/v1/" + channel + "/http", "{'endpoint':'" + endpoint + "'}");
  }

  @Test
  void providerIsReadListedAndRemoved() {
    Answer added = add("sms", "https://sms.example/hook").ok();
    String path = "/admin/v1/sms/" + added.text("id");

    Answer read = admin.rest("GET", path, "").ok();
    assertThat(read.text("config.state")).isEqualTo("SMS_PROVIDER_CONFIG_INACTIVE");
    assertThat(read.text("config.http.endpoint")).isEqualTo("https://sms.example/hook");
    assertThat(read.text("config.http.signingKey")).isEqualTo(added.text("signingKey"));
    assertThat(admin.rest("POST", "/admin/v1/sms/_search", "{}").ok().text("result.0.id"))
        .isEqualTo(added.text("id"));
    admin.rest("DELETE", path, "").ok();
    assertThat(admin.rest("GET", path, "").error())
        .isEqualTo("5: Errors.SMSConfig.NotExisting (QUERY-fn99w)");
    assertThat(admin.rest("DELETE", path, "").error())
        .isEqualTo("5: SMS configuration not found (COMMAND-povEVHPCkV)");
  }

  @Test
  void activeProviderIsReplacedByAnother() {
    String first = add("email", "https://one.example").ok().text("id");
    String second = add("email", "https://two.example").ok().text("id");
    assertThat(admin.rest("GET", "/admin/v1/email", "").error())
        .isEqualTo("5: SMTP configuration not found (QUERY-fwofw)");

    admin.rest("POST", "/admin/v1/email/" + first + "/_activate", "{}").ok();
    assertThat(admin.rest("POST", "/admin/v1/email/" + first + "/_activate", "{}").error())
        .isEqualTo("9: Errors.SMTPConfig.AlreadyActive (COMMAND-vUHBSmBzaw)");
    admin.rest("POST", "/admin/v1/email/" + second + "/_activate", "{}").ok();

    assertThat(admin.rest("GET", "/admin/v1/email", "").ok().text("config.id")).isEqualTo(second);
    assertThat(admin.rest("POST", "/admin/v1/email/" + first + "/_deactivate", "{}").error())
        .isEqualTo("9: SMTP configuration already deactivated (COMMAND-km8g3)");
  }

  @Test
  void signingKeyIsReplacedOnlyIfAskedFor() {
    Answer added = add("email", "https://one.example").ok();
    String path = "/admin/v1/email/http/" + added.text("id");

    Answer kept = admin.rest("PUT", path, "{'endpoint':'https://two.example'}").ok();
    Answer replaced =
        admin
            .rest("PUT", path, "{'endpoint':'https://two.example','expirationSigningKey':'0s'}")
            .ok();

    assertThat(kept.body().has("signingKey")).isFalse();
    assertThat(replaced.text("signingKey")).isNotEqualTo(added.text("signingKey"));
    assertThat(
            admin
                .rest("PUT", path, "{'endpoint':'https://x.example','expirationSigningKey':'5s'}")
                .error())
        .contains("UpdateEmailProviderHTTPRequest.ExpirationSigningKey: value must equal 0s");
  }
}

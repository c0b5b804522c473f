package io.zitadeltestkit.embedded.internal.api.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How codes and secrets are made. */
final class SecretGeneratorV1Test {
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

  private static final String PATH = "/admin/v1/secretgenerators/";

  @Test
  void generatorOfAFreshInstanceIsRead() {
    Answer answer = admin.rest("GET", PATH + "SECRET_GENERATOR_TYPE_OTP_SMS", "").ok();

    assertThat(answer.at("secretGenerator.length").asInt()).isEqualTo(8);
    assertThat(answer.text("secretGenerator.expiry")).isEqualTo("300s");
    assertThat(answer.at("secretGenerator.includeDigits").asBoolean()).isTrue();
    assertThat(admin.rest("POST", PATH + "_search", "{}").ok().text("details.totalResult"))
        .isEqualTo("10");
  }

  @Test
  void changedGeneratorIsReadAndTheSameAgainIsRefused() {
    String path = PATH + "SECRET_GENERATOR_TYPE_APP_SECRET";
    String change = "{'length':20,'expiry':'60s','includeSymbols':true}";
    admin.rest("PUT", path, change).ok();

    Answer answer = admin.rest("GET", path, "").ok();

    assertThat(answer.at("secretGenerator.length").asInt()).isEqualTo(20);
    assertThat(answer.body().path("secretGenerator").has("includeDigits")).isFalse();
    assertThat(admin.rest("PUT", path, change).error()).isEqualTo("9: No changes (COMMAND-m0o3f)");
  }

  @Test
  void challengeOfADomainIsMadeByItsGenerator() {
    String orgId = admin.newOrganization();
    admin.rest("PUT", "/admin/v1/policies/domain", "{'validateOrgDomains':true}").ok();
    EmbeddedCalls own = admin.with("x-zitadel-orgid", orgId);
    own.rest("POST", "/management/v1/orgs/me/domains", "{'domain':'shop.example'}").ok();

    Answer challenge =
        own.rest(
            "POST",
            "/management/v1/orgs/me/domains/shop.example/validation/_generate",
            "{'type':'DOMAIN_VALIDATION_TYPE_DNS'}");

    assertThat(challenge.ok().text("token")).matches("[A-Za-z0-9]{32}");
  }
}

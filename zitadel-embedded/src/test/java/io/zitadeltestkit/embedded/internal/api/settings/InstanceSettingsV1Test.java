package io.zitadeltestkit.embedded.internal.api.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The settings of an instance, besides its policies. */
final class InstanceSettingsV1Test {
  @RegisterExtension private final TestServer running = new TestServer();

  private final EmbeddedZitadel server = running.zitadel();
  private EmbeddedCalls admin;

  @BeforeEach
  void start() {
    admin = EmbeddedCalls.asAdmin(server);
  }

  @Test
  void anotherLanguageBecomesTheDefaultOne() {
    assertThat(admin.rest("GET", "/admin/v1/languages/default", "").ok().text("language"))
        .isEqualTo("en");

    Answer changed = admin.rest("PUT", "/admin/v1/languages/default/de", "").ok();

    assertThat(changed.text("details.resourceOwner"))
        .isEqualTo(admin.rest("GET", "/admin/v1/instances/me", "").ok().text("instance.id"));
    assertThat(admin.rest("GET", "/admin/v1/languages/default", "").ok().text("language"))
        .isEqualTo("de");
    assertThat(admin.rest("GET", "/v2/settings", "").ok().text("defaultLanguage")).isEqualTo("de");
    assertThat(admin.rest("PUT", "/admin/v1/languages/default/de", "").error())
        .isEqualTo("9: Errors.Instance.NotChanged (INST-DS3rq)");
    assertThat(admin.rest("PUT", "/admin/v1/languages/default/la", "").error())
        .isEqualTo("3: Language is not supported (LANG-lg4DP)");
  }

  @Test
  void restrictionsAreKeptOneByOne() {
    Answer before = admin.rest("GET", "/admin/v1/restrictions", "").ok();
    assertThat(before.body().has("disallowPublicOrgRegistration")).isFalse();
    assertThat(before.body().has("allowedLanguages")).isFalse();

    admin.rest("PUT", "/admin/v1/restrictions", "{'disallowPublicOrgRegistration':true}").ok();
    admin.rest("PUT", "/admin/v1/restrictions", "{'allowedLanguages':{'list':['en']}}").ok();

    Answer after = admin.rest("GET", "/admin/v1/restrictions", "").ok();
    assertThat(after.at("disallowPublicOrgRegistration").asBoolean()).isTrue();
    assertThat(after.text("allowedLanguages.0")).isEqualTo("en");
    assertThat(admin.rest("GET", "/v2/settings", "").ok().at("allowedLanguages")).hasSize(1);
    admin.rest("PUT", "/admin/v1/restrictions", "{'allowedLanguages':{}}").ok();
    assertThat(admin.rest("GET", "/v2/settings", "").ok().at("allowedLanguages"))
        .hasSizeGreaterThan(10);
  }

  @Test
  void tokenLifetimesHaveTheDefaults() {
    Answer settings = admin.rest("GET", "/admin/v1/settings/oidc", "").ok();

    assertThat(settings.text("settings.accessTokenLifetime")).isEqualTo("43200s");
    assertThat(settings.text("settings.refreshTokenExpiration")).isEqualTo("7776000s");
    assertThat(settings.at("settings.details").has("resourceOwner")).isTrue();
  }

  @Test
  void lifetimesOfTokensAreChanged() {
    String wanted =
        "{'accessTokenLifetime':'60s','idTokenLifetime':'61s',"
            + "'refreshTokenIdleExpiration':'62s','refreshTokenExpiration':'63s'}";

    Answer changed = admin.rest("PUT", "/admin/v1/settings/oidc", wanted).ok();

    assertThat(changed.at("details").has("changeDate")).isTrue();
    Answer settings = admin.rest("GET", "/admin/v1/settings/oidc", "").ok();
    assertThat(settings.text("settings.accessTokenLifetime")).isEqualTo("60s");
    assertThat(settings.text("settings.idTokenLifetime")).isEqualTo("61s");
    assertThat(settings.text("settings.refreshTokenIdleExpiration")).isEqualTo("62s");
    assertThat(settings.text("settings.refreshTokenExpiration")).isEqualTo("63s");
    assertThat(admin.rest("PUT", "/admin/v1/settings/oidc", wanted).error())
        .isEqualTo("9: No changes (COMMAND-0pk2nu)");
    assertThat(
            admin.rest("PUT", "/admin/v1/settings/oidc", wanted.replace("'61s'", "'0s'")).error())
        .isEqualTo("3: Errors.Invalid.Argument (INST-10sxks)");
    assertThat(admin.rest("POST", "/admin/v1/settings/oidc", wanted).error())
        .isEqualTo("6: OIDC configuration already exists (INST-0aaj1o)");
    assertThat(admin.rest("POST", "/admin/v1/settings/oidc", "{}").error())
        .isEqualTo("3: Errors.Invalid.Argument (INST-10s82j)");
  }

  @Test
  void securityIsTheSameInBothGenerations() {
    Answer changed =
        admin
            .rest(
                "PUT",
                "/admin/v1/policies/security",
                "{'enableIframeEmbedding':true,'allowedOrigins':['https://a.example'],"
                    + "'enableImpersonation':true}")
            .ok();

    assertThat(changed.at("details").has("changeDate")).isTrue();
    Answer settings = admin.rest("GET", "/v2/settings/security", "").ok();
    assertThat(settings.text("settings.embeddedIframe.allowedOrigins.0"))
        .isEqualTo("https://a.example");
    assertThat(settings.at("settings.enableImpersonation").asBoolean()).isTrue();
  }

  @Test
  void loginOfTheDefaultOrganizationIsEnabled() {
    admin.call("zitadel.feature.v2.FeatureService/GetInstanceFeatures", "{}").ok();

    Answer changed = admin.rest("PUT", "/admin/v1/features/login_default_org", "").ok();

    assertThat(changed.at("details").has("changeDate")).isTrue();
    Answer features =
        admin.call("zitadel.feature.v2.FeatureService/GetInstanceFeatures", "{}").ok();
    assertThat(features.at("loginDefaultOrg.enabled").asBoolean()).isTrue();
    assertThat(features.text("loginDefaultOrg.source")).isEqualTo("SOURCE_INSTANCE");
  }

  @Test
  void trustedHostNamesAreAddedAndRemoved() {
    String path = "/admin/v1/trusted_domains";
    Answer added = admin.rest("POST", path, "{'domain':'login.example'}").ok();
    admin.rest("POST", path, "{'domain':'about.example'}").ok();

    Answer listed = admin.rest("POST", path + "/_search", "").ok();

    assertThat(added.at("details").has("creationDate")).isTrue();
    assertThat(listed.text("details.totalResult")).isEqualTo("2");
    assertThat(listed.text("result.0.domain")).isEqualTo("login.example");
    assertThat(listed.text("result.0.details.resourceOwner"))
        .isEqualTo(added.text("details.resourceOwner"));
    assertThat(admin.rest("POST", path, "{'domain':'login.example'}").error())
        .isEqualTo("9: Errors.Instance.Domain.AlreadyExists (COMMA-hg42a)");
    assertThat(admin.rest("POST", path, "{'domain':'a b'}").error())
        .isEqualTo("3: Errors.Instance.Domain.InvalidCharacter (COMMA-S3v3w)");

    admin.rest("DELETE", path + "/login.example", "").ok();

    assertThat(admin.rest("POST", path + "/_search", "").ok().text("result.0.domain"))
        .isEqualTo("about.example");
    assertThat(admin.rest("DELETE", path + "/login.example", "").error())
        .isEqualTo("5: Errors.Instance.Domain.NotFound (COMMA-de3z9)");
  }

  @Test
  void instanceIsRead() {
    Answer mine = admin.rest("GET", "/admin/v1/instances/me", "").ok();
    Answer hosts = admin.rest("POST", "/admin/v1/domains/_search", "").ok();

    assertThat(mine.text("instance.state")).isEqualTo("STATE_RUNNING");
    assertThat(mine.text("instance.name")).isEqualTo("ZITADEL");
    assertThat(hosts.at("result")).isEqualTo(mine.at("instance.domains"));
    assertThat(hosts.text("details.totalResult")).isEqualTo("2");
    assertThat(hosts.text("result.1.domain")).isEqualTo("localhost");
  }
}

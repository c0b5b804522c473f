package io.zitadeltestkit.embedded.internal.api.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.TestServer;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The default login policy. */
final class DefaultLoginPolicyV1Test {
  private static final String LOGIN = "/admin/v1/policies/login";

  @RegisterExtension private final TestServer running = new TestServer();

  private final EmbeddedZitadel server = running.zitadel();
  private EmbeddedCalls admin;

  @BeforeEach
  void start() {
    admin = EmbeddedCalls.asAdmin(server);
  }

  private List<String> factors(String kind) {
    Answer listed = admin.rest("POST", LOGIN + "/" + kind + "/_search", "").ok();
    List<String> all =
        StreamSupport.stream(listed.at("result").spliterator(), false)
            .map(factor -> factor.asText())
            .toList();
    assertThat(listed.at("details.totalResult").asInt()).isEqualTo(all.size());
    return all;
  }

  @Test
  void changeIsVisibleInBothGenerationsAndKeepsTheFactors() {
    List<String> before = factors("second_factors");
    String request =
        "{'allowUsernamePassword':true,'forceMfa':true,'passwordCheckLifetime':'3600s',"
            + "'defaultRedirectUri':'https://a.example','passwordlessType':1}";

    admin.rest("PUT", LOGIN, request).ok();

    Answer policy = admin.rest("GET", LOGIN, "").ok();
    assertThat(policy.at("policy.forceMfa").asBoolean()).isTrue();
    assertThat(policy.at("policy").has("allowRegister")).isFalse();
    assertThat(policy.at("policy.isDefault").asBoolean()).isTrue();
    assertThat(policy.text("policy.passwordCheckLifetime")).isEqualTo("3600s");
    assertThat(policy.text("policy.passwordlessType")).isEqualTo("PASSWORDLESS_TYPE_ALLOWED");
    Answer settings = admin.rest("GET", "/v2/settings/login", "").ok();
    assertThat(settings.at("settings.forceMfa").asBoolean()).isTrue();
    assertThat(settings.text("settings.defaultRedirectUri")).isEqualTo("https://a.example");
    assertThat(factors("second_factors")).isEqualTo(before);
    assertThat(admin.rest("PUT", LOGIN, request).error())
        .isEqualTo("9: Default Login Policy has not been changed (INSTANCE-5M9vdd)");
  }

  @Test
  void secondFactorsAreAllowedOneByOne() {
    assertThat(factors("second_factors"))
        .containsExactly("SECOND_FACTOR_TYPE_OTP", "SECOND_FACTOR_TYPE_U2F");
    String path = LOGIN + "/second_factors";

    Answer added = admin.rest("POST", path, "{'type':'SECOND_FACTOR_TYPE_OTP_EMAIL'}").ok();

    assertThat(added.at("details").has("creationDate")).isTrue();
    assertThat(factors("second_factors")).contains("SECOND_FACTOR_TYPE_OTP_EMAIL").hasSize(3);
    assertThat(admin.rest("POST", path, "{'type':'SECOND_FACTOR_TYPE_OTP_EMAIL'}").error())
        .isEqualTo("6: Errors.Instance.MFA.AlreadyExists (INSTANCE-2B0ps)");

    admin.rest("DELETE", path + "/SECOND_FACTOR_TYPE_OTP_EMAIL", "").ok();

    assertThat(factors("second_factors")).hasSize(2);
    assertThat(admin.rest("DELETE", path + "/SECOND_FACTOR_TYPE_OTP_EMAIL", "").error())
        .isEqualTo("5: Multifactor not existing (INSTANCE-3M9od)");
    assertThat(admin.rest("POST", path, "{}").error())
        .isEqualTo(
            "3: invalid"
                + " AddSecondFactorToLoginPolicyRequest.Type: value must not be in list"
                + " [SECOND_FACTOR_TYPE_UNSPECIFIED]");
  }

  @Test
  void multiFactorsAreAllowedOneByOne() {
    String path = LOGIN + "/multi_factors";
    String type = "MULTI_FACTOR_TYPE_U2F_WITH_VERIFICATION";
    assertThat(factors("multi_factors")).containsExactly(type);
    assertThat(admin.rest("POST", path, "{'type':'" + type + "'}").error())
        .isEqualTo("6: Errors.Instance.MFA.AlreadyExists (INSTANCE-3M9od)");

    admin.rest("DELETE", path + "/" + type, "").ok();

    assertThat(factors("multi_factors")).isEmpty();
    assertThat(admin.rest("DELETE", path + "/" + type, "").error())
        .isEqualTo("5: Multifactor not existing (INSTANCE-3M9df)");

    admin.rest("POST", path, "{'type':'" + type + "'}").ok();

    assertThat(admin.rest("GET", "/v2/settings/login", "").ok().text("settings.multiFactors.0"))
        .isEqualTo(type);
  }

  @Test
  void thereAreNoIdentityProviders() {
    for (String list : List.of("login/idps", "idps", "templates")) {
      String path =
          list.equals("login/idps")
              ? LOGIN + "/idps/_search"
              : "/admin/v1/idps" + (list.equals("idps") ? "" : "/templates") + "/_search";
      Answer listed = admin.rest("POST", path, "{}").ok();
      assertThat(listed.body().has("result")).isFalse();
      assertThat(listed.at("details").has("totalResult")).isFalse();
    }
    assertThat(admin.rest("GET", "/admin/v1/idps/123", "").error())
        .isEqualTo("5: Identity Provider Configuration doesn't exist (QUERY-rhR2o)");
    assertThat(admin.rest("GET", "/admin/v1/idps/templates/123", "").error())
        .isEqualTo("5: Identity Provider Configuration doesn't exist (QUERY-SAFrt)");
  }

  @Test
  void thereAreNoMessageProviders() {
    for (String kind : List.of("smtp", "email", "sms")) {
      Answer listed = admin.rest("POST", "/admin/v1/" + kind + "/_search", "{}").ok();
      assertThat(listed.body().has("result")).isFalse();
    }
  }
}

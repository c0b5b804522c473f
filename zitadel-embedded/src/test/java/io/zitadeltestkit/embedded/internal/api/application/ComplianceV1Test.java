package io.zitadeltestkit.embedded.internal.api.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports about configurations that violate OpenID Connect. */
final class ComplianceV1Test {
  private static final String NOT_COMPLIANT =
      "{\"key\":\"Application.OIDC.V1.NotCompliant\",\"localizedMessage\":"
          + "\"Your configuration is not compliant and differs from OIDC 1.0 standard.\"}";
  private static final String NO_REDIRECT_URIS =
      "{\"key\":\"Application.OIDC.V1.NoRedirectUris\",\"localizedMessage\":"
          + "\"At least one redirect uri must be registered.\"}";

  private OwnOrganization org;
  private String apps = "";

  @BeforeEach
  void start() {
    org = new OwnOrganization();
    apps = "/projects/" + org.newProject() + "/apps";
  }

  @AfterEach
  void stop() {
    org.close();
  }

  @Test
  void problemsAreExplainedInAllAnswers() {
    Answer made = org.post(apps + "/oidc", "{'name':'web'}").ok();
    String problems = "[" + NOT_COMPLIANT + "," + NO_REDIRECT_URIS + "]";

    assertThat(made.at("noneCompliant").asBoolean()).isTrue();
    assertThat(made.at("complianceProblems")).hasToString(problems);
    Answer read = org.get(apps + "/" + made.text("appId"));
    assertThat(read.ok().at("app.oidcConfig.complianceProblems")).hasToString(problems);
    Answer listed = org.post(apps + "/_search", "{}").ok();
    assertThat(listed.at("result").get(0).at("/oidcConfig/complianceProblems"))
        .hasToString(problems);
  }

  @Test
  void resultWithoutViolationIsExplainedOnlyInReads() {
    Answer made =
        org.post(
                apps + "/oidc",
                """
                {'name':'web','redirectUris':['http://app.example/callback'],
                 'responseTypes':['OIDC_RESPONSE_TYPE_CODE','OIDC_RESPONSE_TYPE_ID_TOKEN'],
                 'grantTypes':['OIDC_GRANT_TYPE_AUTHORIZATION_CODE','OIDC_GRANT_TYPE_IMPLICIT'],
                 'authMethodType':'OIDC_AUTH_METHOD_TYPE_BASIC'}""")
            .ok();

    assertThat(made.at("noneCompliant").asBoolean()).isFalse();
    assertThat(made.at("complianceProblems"))
        .hasToString("[{\"key\":\"Application.OIDC.V1.NotAllCombinationsAreAllowed\"}]");
    Answer read = org.get(apps + "/" + made.text("appId")).ok();
    assertThat(read.at("app.oidcConfig.complianceProblems").get(0).at("/localizedMessage").asText())
        .isEqualTo("Configuration is compliant, but not all possible combinations are allowed.");
  }
}

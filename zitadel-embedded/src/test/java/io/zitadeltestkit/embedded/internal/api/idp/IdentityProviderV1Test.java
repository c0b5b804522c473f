package io.zitadeltestkit.embedded.internal.api.idp;

import static io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization.results;
import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** There are no identity providers, and all calls say so. */
final class IdentityProviderV1Test {
  private OwnOrganization org;

  @BeforeEach
  void start() {
    org = new OwnOrganization();
  }

  @AfterEach
  void stop() {
    org.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/idps/_search",
        "/idps/templates/_search",
        "/policies/login/idps/_search",
      })
  void listsAreEmpty(String path) {
    assertThat(results(org.post(path, "{}"), "id")).isEmpty();
    assertThat(org.post(path, "{}").ok().text("details.viewTimestamp")).isNotEmpty();
    assertThat(org.in(org.id()).as("none").rest("POST", "/management/v1" + path, "{}").status())
        .isEqualTo(401);
  }

  @Test
  void noneIsFoundByItsId() {
    assertThat(org.get("/idps/1").error())
        .isEqualTo("5: Identity Provider Configuration doesn't exist (QUERY-rhR2o)");
    assertThat(org.get("/idps/templates/1").error())
        .isEqualTo("5: Identity Provider Configuration doesn't exist (QUERY-SAFrt)");
  }

  @Test
  void invalidRequestsAreRefused() {
    String empty = "{'queries':[{}]}";
    assertThat(org.post("/idps/_search", empty).error())
        .contains("invalid IDPQuery.Query: value is required");
    assertThat(org.post("/idps/templates/_search", empty).error())
        .isEqualTo("3: List.Query.Invalid (ORG-Dr2aa)");
    assertThat(org.admin().rest("POST", "/admin/v1/idps/_search", empty).error())
        .isEqualTo("3: List.Query.Invalid (ADMIN-VmqQu)");
    assertThat(org.admin().rest("POST", "/admin/v1/idps/templates/_search", empty).error())
        .isEqualTo("3: List.Query.Invalid (ADMIN-Dr2aa)");
    assertThat(
            org.post("/idps/templates/_search", "{'queries':[{'idpNameQuery':{'method':99}}]}")
                .error())
        .contains("invalid ProviderQuery.IdpNameQuery")
        .contains("invalid IDPNameQuery.Method: value must be one of the defined enum values");
    assertThat(org.get("/idps/" + "1".repeat(201)).error())
        .contains("invalid GetOrgIDPByIDRequest.Id: value length must be between 1 and 200 runes");
  }

  @Test
  void validQueriesFindNone() {
    for (String query :
        new String[] {
          "{'idpIdQuery':{'id':'1'}}",
          "{'idpNameQuery':{'name':'x','method':'TEXT_QUERY_METHOD_CONTAINS'}}",
          "{'ownerTypeQuery':{'ownerType':'IDP_OWNER_TYPE_ORG'}}"
        }) {
      assertThat(results(org.post("/idps/_search", "{'queries':[" + query + "]}"), "id")).isEmpty();
    }
  }

  @Test
  void loginPolicyWithAnUnknownProviderIsRefused() {
    assertThat(
            org.post("/policies/login", "{'idps':[{'idpId':'1','ownerType':'IDP_OWNER_TYPE_ORG'}]}")
                .error())
        .isEqualTo("9: Identity Provider Configuration doesn't exist (Org-FEd32)");
    assertThat(org.post("/policies/login", "{'idps':[{'idpId':'1'}]}").error())
        .contains("invalid AddCustomLoginPolicyRequest_IDP.OwnerType: value must not be in list");
    org.post("/policies/login", "{'idps':[]}").ok();
  }
}

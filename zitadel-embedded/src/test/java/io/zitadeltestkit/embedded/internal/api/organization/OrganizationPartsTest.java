package io.zitadeltestkit.embedded.internal.api.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The domains and the metadata of organizations. */
final class OrganizationPartsTest {
  private static final String SERVICE = "zitadel.org.v2.OrganizationService/";

  @RegisterExtension private static final TestServer RUNNING = new TestServer();

  private static final EmbeddedZitadel server = RUNNING.zitadel();
  private static EmbeddedCalls admin;

  private String orgId = "";
  private String domain = "";

  @BeforeAll
  static void start() {
    admin = EmbeddedCalls.asAdmin(server);
  }

  @BeforeEach
  void makeOrganization() {
    orgId = admin.newOrganization();
    domain = EmbeddedCalls.unique("d") + ".example";
  }

  private Answer call(String method, String fields) {
    return admin.call(SERVICE + method, "{'organizationId':'" + orgId + "'," + fields + "}");
  }

  @Test
  void domainBelongsToOneOrganization() {
    call("AddOrganizationDomain", "'domain':'" + domain + "'").ok();

    orgId = admin.newOrganization();
    assertThat(call("AddOrganizationDomain", "'domain':'" + domain + "'").error())
        .isEqualTo("already_exists: Domain already exists (V3-DKcYh)");
  }

  @Test
  void newDomainRenamesUsersOfOtherOrganizations() {
    String strangersOrg = admin.newOrganization();
    String stranger =
        admin
            .call(
                "zitadel.user.v2.UserService/CreateUser",
                "{'organizationId':'%s','username':'zoe@%s','machine':{'name':'Zoe'}}"
                    .formatted(strangersOrg, domain))
            .ok()
            .text("id");

    call("AddOrganizationDomain", "'domain':'" + domain + "'").ok();

    assertThat(
            admin
                .call("zitadel.user.v2.UserService/GetUserByID", "{'userId':'" + stranger + "'}")
                .ok()
                .text("user.username"))
        .endsWith("@temporary.localhost");
  }

  @Test
  void withoutADomainPolicyThereIsNothingToProve() {
    call("AddOrganizationDomain", "'domain':'" + domain + "'").ok();

    assertThat(
            call(
                    "GenerateOrganizationDomainValidation",
                    "'domain':'" + domain + "','type':'DOMAIN_VALIDATION_TYPE_DNS'")
                .error())
        .isEqualTo("failed_precondition: Domain is already verified (ORG-HGw21)");
    assertThat(call("VerifyOrganizationDomain", "'domain':'" + domain + "'").error())
        .isEqualTo("failed_precondition: Domain is already verified (ORG-HGw21)");
    assertThat(call("VerifyOrganizationDomain", "'domain':'nowhere.example'").error())
        .isEqualTo("not_found: Domain doesn't exist on organization (ORG-Sjdi3)");
    assertThat(call("GenerateOrganizationDomainValidation", "'domain':'" + domain + "'").error())
        .isEqualTo(
            "invalid_argument: invalid GenerateOrganizationDomainValidationRequest.Type: value must"
                + " not be in list [DOMAIN_VALIDATION_TYPE_UNSPECIFIED]");
  }

  @Test
  void listsDomainsByNameAndSaysWhichIsPrimary() {
    call("AddOrganizationDomain", "'domain':'" + domain + "'").ok();

    Answer all =
        call(
                "ListOrganizationDomains",
                "'pagination':{'asc':true,'limit':5},'sortingColumn':'DOMAIN_FIELD_NAME_NAME'")
            .ok();

    assertThat(all.text("pagination.totalResult")).isEqualTo("2");
    assertThat(all.text("pagination.appliedLimit")).isEqualTo("5");
    assertThat(all.at("domains.0.isPrimary").asBoolean()).isTrue();
    assertThat(all.text("domains.1.domain")).isEqualTo(domain);
    assertThat(all.at("domains.1.isPrimary").isMissingNode()).isTrue();
  }

  @Test
  void metadataIsReplacedByKey() {
    call(
            "SetOrganizationMetadata",
            "'metadata':[{'key':'a','value':'MQ=='},{'key':'b','value':'Mg=='}]")
        .ok();
    call("SetOrganizationMetadata", "'metadata':[{'key':'a','value':'Mw=='}]").ok();

    Answer all = call("ListOrganizationMetadata", "'pagination':{'asc':true}").ok();

    assertThat(all.text("pagination.totalResult")).isEqualTo("2");
    assertThat(all.text("metadata.0.value")).isEqualTo("Mw==");
    assertThat(all.text("metadata.1.value")).isEqualTo("Mg==");
  }

  @Test
  void metadataIsRemovedCompletelyOrNotAtAll() {
    call("SetOrganizationMetadata", "'metadata':[{'key':'a','value':'MQ=='}]").ok();

    assertThat(call("DeleteOrganizationMetadata", "'keys':['a','b']").error())
        .isEqualTo("not_found: One or more keys do not exist (META-2npds)");
    assertThat(call("DeleteOrganizationMetadata", "'keys':[]").error())
        .isEqualTo("failed_precondition: Metadata list is empty (META-9mw2d)");
    assertThat(call("SetOrganizationMetadata", "'metadata':[]").error())
        .isEqualTo("failed_precondition: Metadata list is empty (META-9mm2d)");
    assertThat(
            call("ListOrganizationMetadata", "'filters':[{'keyFilter':{'key':'a'}}]")
                .ok()
                .text("pagination.totalResult"))
        .isEqualTo("1");
  }

  @Test
  void callersWhoMayNotReadGetNothing() {
    call("SetOrganizationMetadata", "'metadata':[{'key':'a','value':'MQ=='}]").ok();
    String token = admin.newToken(admin.newMachine(orgId));
    String request = "{'organizationId':'" + orgId + "'}";

    assertThat(
            admin
                .as(token)
                .call(SERVICE + "ListOrganizationMetadata", request)
                .ok()
                .at("metadata")
                .isMissingNode())
        .isTrue();
    assertThat(
            admin
                .as(token)
                .call(SERVICE + "ListOrganizationDomains", request)
                .ok()
                .at("domains")
                .isMissingNode())
        .isTrue();
    assertThat(
            admin
                .as(token)
                .call(
                    SERVICE + "AddOrganizationDomain",
                    "{'organizationId':'%s','domain':'%s'}".formatted(orgId, domain))
                .error())
        .isEqualTo("not_found: membership not found (AUTHZ-cdgFk)");
  }
}

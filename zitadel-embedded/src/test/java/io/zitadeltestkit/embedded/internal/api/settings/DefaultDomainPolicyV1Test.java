package io.zitadeltestkit.embedded.internal.api.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The form of login names, in the instance and in an organization. */
final class DefaultDomainPolicyV1Test {
  private static final String DOMAIN = "/admin/v1/policies/domain";
  private static final String OLD = "/admin/v1/policies/orgiam";

  @RegisterExtension private final TestServer running = new TestServer();

  private final EmbeddedZitadel server = running.zitadel();
  private EmbeddedCalls admin;

  @BeforeEach
  void start() {
    admin = EmbeddedCalls.asAdmin(server);
  }

  private String loginName(String org, String userId) {
    return admin
        .with("x-zitadel-orgid", org)
        .rest("GET", "/management/v1/users/" + userId, "")
        .ok()
        .text("user.preferredLoginName");
  }

  private static String ofOrg(String org, String policy) {
    return "/admin/v1/orgs/" + org + "/policies/" + policy;
  }

  @Test
  void instancePolicyChangesLoginNamesOfOrganizationsWithoutTheirOwn() {
    String plain = admin.newOrganization();
    String own = admin.newOrganization();
    String userOfPlain = admin.newMachine(plain);
    String userOfOwn = admin.newMachine(own);
    admin.rest("POST", ofOrg(own, "domain"), "{}").ok();
    String before = loginName(own, userOfOwn);
    assertThat(admin.rest("GET", DOMAIN, "").ok().at("policy").has("userLoginMustBeDomain"))
        .isFalse();

    admin.rest("PUT", DOMAIN, "{'userLoginMustBeDomain':true}").ok();

    assertThat(loginName(plain, userOfPlain)).endsWith(".localhost");
    assertThat(loginName(own, userOfOwn)).isEqualTo(before).doesNotContain("@");
    assertThat(
            admin
                .rest("GET", ofOrg(plain, "domain"), "")
                .ok()
                .at("policy.userLoginMustBeDomain")
                .asBoolean())
        .isTrue();
    assertThat(admin.rest("PUT", DOMAIN, "{'userLoginMustBeDomain':true}").error())
        .isEqualTo("9: Organization Domain Policy has not been changed (INSTANCE-pl9fN)");
  }

  @Test
  void organizationPolicyIsChangedAndRemoved() {
    String org = admin.newOrganization();
    String user = admin.newMachine(org);
    Answer added = admin.rest("POST", ofOrg(org, "domain"), "{'validateOrgDomains':true}").ok();
    assertThat(added.text("details.resourceOwner")).isEqualTo(org);
    assertThat(loginName(org, user)).doesNotContain("@");

    admin.rest("PUT", ofOrg(org, "domain"), "{'userLoginMustBeDomain':true}").ok();

    Answer read = admin.rest("GET", ofOrg(org, "domain"), "").ok();
    assertThat(read.at("policy").has("validateOrgDomains")).isFalse();
    assertThat(read.at("policy").has("isDefault")).isFalse();
    assertThat(loginName(org, user)).contains("@");

    admin.rest("DELETE", ofOrg(org, "domain"), "").ok();

    assertThat(loginName(org, user)).doesNotContain("@");
    assertThat(admin.rest("DELETE", ofOrg(org, "domain"), "").error())
        .isEqualTo("5: Errors.Org.DomainPolicy.NotFound (ORG-Dvsh3)");
  }

  @Test
  void oldMethodsUseTheSamePolicy() {
    String org = admin.newOrganization();
    String user = admin.newMachine(org);

    admin.rest("POST", ofOrg(org, "orgiam"), "{'userLoginMustBeDomain':true}").ok();
    assertThat(loginName(org, user)).contains("@");
    assertThat(
            admin
                .rest("GET", ofOrg(org, "domain"), "")
                .ok()
                .at("policy.userLoginMustBeDomain")
                .asBoolean())
        .isTrue();
    admin.rest("PUT", ofOrg(org, "orgiam"), "{}").ok();
    assertThat(loginName(org, user)).doesNotContain("@");
    Answer read = admin.rest("GET", ofOrg(org, "orgiam"), "").ok();
    assertThat(read.at("policy").has("userLoginMustBeDomain")).isFalse();
    assertThat(read.at("policy").has("isDefault")).isFalse();
    admin.rest("DELETE", ofOrg(org, "orgiam"), "").ok();
    assertThat(admin.rest("GET", ofOrg(org, "orgiam"), "").ok().at("policy.isDefault").asBoolean())
        .isTrue();

    admin.rest("PUT", OLD, "{'userLoginMustBeDomain':true}").ok();

    assertThat(admin.rest("GET", OLD, "").ok().at("policy.userLoginMustBeDomain").asBoolean())
        .isTrue();
    assertThat(loginName(org, user)).contains("@");
  }
}

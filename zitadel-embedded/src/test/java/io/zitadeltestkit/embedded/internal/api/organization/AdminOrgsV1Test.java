package io.zitadeltestkit.embedded.internal.api.organization;

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

/** The organizations of an instance: the default one, new ones, and unique names. */
final class AdminOrgsV1Test {
  private static final String ORGS = "/admin/v1/orgs";
  private static final String MINNIE =
      "'userName':'minnie','profile':{'firstName':'Minnie','lastName':'Mouse'},"
          + "'email':{'email':'m@example.com','isEmailVerified':true},'password':'Password1!'";

  @RegisterExtension private final TestServer running = new TestServer();

  private final EmbeddedZitadel server = running.zitadel();
  private EmbeddedCalls admin;

  @BeforeEach
  void start() {
    admin = EmbeddedCalls.asAdmin(server);
  }

  private boolean unique(String query) {
    return admin.rest("GET", ORGS + "/_is_unique?" + query, "").ok().at("isUnique").asBoolean();
  }

  @Test
  void anotherOrganizationBecomesTheDefaultOne() {
    String org = admin.newOrganization();
    String before = admin.rest("GET", ORGS + "/default", "").ok().text("org.id");
    assertThat(admin.rest("PUT", ORGS + "/default/" + before, "").error())
        .isEqualTo("9: Errors.Instance.NotChanged (INST-SDfw2)");

    Answer changed = admin.rest("PUT", ORGS + "/default/" + org, "").ok();

    assertThat(changed.at("details").has("changeDate")).isTrue();
    assertThat(admin.rest("GET", ORGS + "/default", "").ok().text("org.id")).isEqualTo(org);
    assertThat(admin.rest("GET", "/v2/settings", "").ok().text("defaultOrgId")).isEqualTo(org);
    assertThat(admin.rest("PUT", ORGS + "/default/123", "").error())
        .isEqualTo("9: Organisation not found (INSTA-Wfe21)");
    String inactive = admin.newOrganization();
    admin
        .call(
            "zitadel.org.v2.OrganizationService/DeactivateOrganization",
            "{'organizationId':'" + inactive + "'}")
        .ok();
    assertThat(admin.rest("PUT", ORGS + "/default/" + inactive, "").error())
        .isEqualTo("9: Organisation not found (INSTA-Wfe21)");
    assertThat(admin.rest("DELETE", ORGS + "/" + org, "").error())
        .isEqualTo("9: Default Organisation must not be deleted (COMMA-wG9p1)");
  }

  @Test
  void takenNameIsRefusedAfterEverythingElse() {
    String name = EmbeddedCalls.unique("taken");
    admin
        .call("zitadel.org.v2.OrganizationService/AddOrganization", "{'name':'" + name + "'}")
        .ok();
    String setUp =
        "{'org':{'name':'"
            + name
            + "'},'human':{'userName':'%s','profile':{'firstName':'a','lastName':'b'},"
            + "'email':{'email':'a@b.example','isEmailVerified':true},'password':'%s'},"
            + "'roles':['%s']}";
    String add =
        "{'name':'" + name + "','admins':[{'userId':'%s','roles':['ORG_OWNER']},{'userId':'1'}]}";
    String user = admin.newHuman(admin.newOrganization(), EmbeddedCalls.unique("u"), "Password1!");

    assertThat(
            admin
                .rest("POST", ORGS + "/_setup", setUp.formatted("minnie", "Password1!", "admin"))
                .error())
        .isEqualTo("3: Errors.Org.MemberInvalid (Org-4N8es)");
    assertThat(
            admin
                .rest("POST", ORGS + "/_setup", setUp.formatted("minnie", "short", "ORG_OWNER"))
                .error())
        .isEqualTo("3: Password is too short (COMMA-HuJf6)");
    assertThat(
            admin
                .rest(
                    "POST", ORGS + "/_setup", setUp.formatted("minnie", "Password1!", "ORG_OWNER"))
                .error())
        .isEqualTo("6: Organisation's name or id already taken (V3-DKcYh)");
    assertThat(
            admin
                .call("zitadel.org.v2.OrganizationService/AddOrganization", add.formatted(user))
                .error())
        .isEqualTo("failed_precondition: User could not be found (ORG-GoXOn)");
  }

  @Test
  void nameOrDomainIsUniqueUntilAnOrganizationHasIt() {
    String name = EmbeddedCalls.unique("rare");
    assertThat(unique("name=" + name)).isTrue();
    assertThat(unique("domain=" + name + ".localhost")).isTrue();

    admin
        .call("zitadel.org.v2.OrganizationService/AddOrganization", "{'name':'" + name + "'}")
        .ok();

    assertThat(unique("name=" + name)).isFalse();
    assertThat(unique("domain=" + name + ".localhost")).isFalse();
    assertThat(unique("name=other&domain=" + name + ".localhost")).isFalse();
    assertThat(admin.rest("GET", ORGS + "/_is_unique", "").error())
        .isEqualTo("3: Request is invalid (QUERY-DGqfd)");
  }

  @Test
  void organizationIsCreatedWithItsFirstAdministrator() {
    String name = EmbeddedCalls.unique("setup");

    Answer made =
        admin
            .rest(
                "POST",
                ORGS + "/_setup",
                "{'org':{'name':'%s','domain':'%s.example'},'human':{%s}}"
                    .formatted(name, name, MINNIE))
            .ok();

    String org = made.text("orgId");
    assertThat(made.text("details.resourceOwner")).isEqualTo(org);
    assertThat(made.at("details").has("creationDate")).isTrue();
    EmbeddedCalls there = admin.with("x-zitadel-orgid", org);
    Answer members = there.rest("POST", "/management/v1/orgs/me/members/_search", "{}").ok();
    assertThat(members.text("result.0.userId")).isEqualTo(made.text("userId"));
    assertThat(members.text("result.0.roles.0")).isEqualTo("ORG_OWNER");
    assertThat(members.at("details.totalResult").asText()).isEqualTo("1");
    Answer domains = there.rest("POST", "/management/v1/orgs/me/domains/_search", "{}").ok();
    assertThat(
            StreamSupport.stream(domains.at("result").spliterator(), false)
                .filter(domain -> domain.path("isPrimary").asBoolean())
                .map(domain -> domain.path("domainName").asText()))
        .containsExactly(name + ".example");
    Answer user = there.rest("GET", "/management/v1/users/" + made.text("userId"), "").ok();
    assertThat(user.text("user.state")).isEqualTo("USER_STATE_ACTIVE");
    assertThat(user.text("user.human.profile.displayName")).isEqualTo("Minnie Mouse");
  }

  @Test
  void theFirstAdministratorHasTheRolesThatAreNamed() {
    String request =
        "{'org':{'name':'%s'},'human':{%s},'roles':['%s']}"
            .formatted(EmbeddedCalls.unique("roles"), MINNIE, "ORG_USER_MANAGER");

    String org = admin.rest("POST", ORGS + "/_setup", request).ok().text("orgId");

    assertThat(
            admin
                .with("x-zitadel-orgid", org)
                .rest("POST", "/management/v1/orgs/me/members/_search", "{}")
                .ok()
                .text("result.0.roles.0"))
        .isEqualTo("ORG_USER_MANAGER");
    assertThat(
            admin
                .rest(
                    "POST",
                    ORGS + "/_setup",
                    "{'org':{'name':'%s'},'human':{%s}}"
                        .formatted(EmbeddedCalls.unique("roles"), MINNIE))
                .error())
        .isEqualTo("6: User already exists (V3-DKcYh)");
    assertThat(admin.rest("POST", ORGS + "/_setup", "{'human':{" + MINNIE + "}}").error())
        .isEqualTo("3: invalid SetUpOrgRequest.Org: value is" + " required");
    assertThat(admin.rest("POST", ORGS + "/_setup", "{'org':{'name':'x'}}").error())
        .isEqualTo("3: invalid SetUpOrgRequest.User: value is" + " required");
  }

  @Test
  void organizationsAreFoundByDomainAndState() {
    List<String> names = List.of(EmbeddedCalls.unique("list"), EmbeddedCalls.unique("list"));
    for (String name : names) {
      admin
          .call("zitadel.org.v2.OrganizationService/AddOrganization", "{'name':'" + name + "'}")
          .ok();
    }

    Answer found =
        admin
            .rest(
                "POST",
                ORGS + "/_search",
                ("{'queries':[{'domainQuery':{'domain':'%s.LOCAL',"
                        + "'method':'TEXT_QUERY_METHOD_STARTS_WITH_IGNORE_CASE'}},"
                        + "{'stateQuery':{'state':'ORG_STATE_ACTIVE'}}]}")
                    .formatted(names.get(1)))
            .ok();

    assertThat(found.text("details.totalResult")).isEqualTo("1");
    assertThat(found.text("result.0.name")).isEqualTo(names.get(1));
  }
}

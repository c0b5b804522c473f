package io.zitadeltestkit.embedded.internal.api.organization;

import static io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization.assertChange;
import static io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization.assertMaking;
import static io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization.results;
import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The organization of a call, its domains, and the instance that it is in. */
final class OrganizationV1Test {
  private OwnOrganization org;

  @BeforeEach
  void start() {
    org = new OwnOrganization();
  }

  @AfterEach
  void stop() {
    org.close();
  }

  private String primaryDomain() {
    return org.get("/orgs/me").ok().text("org.primaryDomain");
  }

  @Test
  void anotherNameBringsAnotherDomain() {
    String name = EmbeddedCalls.unique("renamed");

    assertMaking(org.put("/orgs/me", "{'name':'" + name + "'}"), org.id());

    assertThat(org.get("/orgs/me").ok().text("org.name")).isEqualTo(name);
    assertThat(primaryDomain()).isEqualTo(name + ".localhost");
    assertThat(org.put("/orgs/me", "{'name':'" + name + "'}").error())
        .isEqualTo("9: Organisation not changed (ORG-4VSdf)");
    assertThat(org.get("/global/orgs/_by_domain?domain=" + name + ".localhost").ok().text("org.id"))
        .isEqualTo(org.id());
    assertThat(org.get("/global/orgs/_by_domain?domain=none.example").error())
        .isEqualTo("5: Organisation not found (QUERY-iTTGJ)");
  }

  @Test
  void anInactiveOrganizationIsActivatedAgain() {
    assertChange(org.post("/orgs/me/_deactivate", "{}"), org.id());

    assertThat(org.get("/orgs/me").ok().text("org.state")).isEqualTo("ORG_STATE_INACTIVE");
    assertThat(org.post("/orgs/me/_deactivate", "{}").error())
        .isEqualTo("9: Organisation is already deactivated (EVENT-Dbs2g)");
    assertChange(org.post("/orgs/me/_reactivate", "{}"), org.id());
    assertThat(org.get("/orgs/me").ok().text("org.state")).isEqualTo("ORG_STATE_ACTIVE");
    assertThat(org.post("/orgs/me/_reactivate", "{}").error())
        .isEqualTo("9: Organisation is already active (EVENT-bfnrh)");
  }

  @Test
  void aRemovedOrganizationTakesItsPeopleWithIt() {
    String person = org.newPerson();

    org.delete("/orgs/me").ok();

    assertThat(org.admin().rest("GET", "/v2/users/" + person, "").status()).isEqualTo(404);
    assertThat(org.get("/orgs/me").ok().body().path("org").has("state")).isFalse();
  }

  @Test
  void aDomainIsAddedMadePrimaryAndRemoved() {
    String before = primaryDomain();
    assertMaking(org.post("/orgs/me/domains", "{'domain':'acme.example'}"), org.id());

    Answer all = org.post("/orgs/me/domains/_search", "{}");
    assertThat(results(all, "domainName")).containsExactlyInAnyOrder(before, "acme.example");
    assertThat(org.post("/orgs/me/domains", "{'domain':'acme.example'}").error())
        .isEqualTo("6: Errors.Already.Exists (V2-e1wse)");

    assertChange(org.post("/orgs/me/domains/acme.example/_set_primary", ""), org.id());

    assertThat(primaryDomain()).isEqualTo("acme.example");
    Answer named =
        org.post(
            "/orgs/me/domains/_search",
            "{'queries':[{'domainNameQuery':{'name':'ACME.',"
                + "'method':'TEXT_QUERY_METHOD_STARTS_WITH_IGNORE_CASE'}}]}");
    assertThat(results(named, "domainName")).containsExactly("acme.example");
    assertThat(named.at("result.0.isPrimary").asBoolean()).isTrue();
    assertThat(org.delete("/orgs/me/domains/acme.example").error())
        .isEqualTo("9: Organization Domain must not be deleted (ORG-Sjdi3)");
    assertChange(org.delete("/orgs/me/domains/" + before), org.id());
    assertThat(org.delete("/orgs/me/domains/" + before).error())
        .isEqualTo("5: Domain doesn't exist on organization (ORG-GDfA3)");
  }

  @Test
  void aDomainIsProvedByWhatIsPublished() {
    org.admin()
        .rest(
            "POST",
            "/admin/v1/orgs/" + org.id() + "/policies/domain",
            "{'validateOrgDomains':true}")
        .ok();
    String domain = "/orgs/me/domains/proved.example";
    org.post("/orgs/me/domains", "{'domain':'proved.example'}").ok();
    assertThat(org.post(domain + "/_set_primary", "").error())
        .isEqualTo("9: Domain is not verified (ORG-Ggd32)");
    assertThat(org.post(domain + "/validation/_validate", "{}").error())
        .isEqualTo("9: Domain verification not yet started (ORG-SFBB3)");

    Answer byHttp =
        org.post(domain + "/validation/_generate", "{'type':'DOMAIN_VALIDATION_TYPE_HTTP'}").ok();
    assertThat(byHttp.text("url"))
        .isEqualTo(
            "https://proved.example/.well-known/zitadel-challenge/"
                + byHttp.text("token")
                + ".txt");
    assertThat(org.post(domain + "/validation/_validate", "{}").error()).endsWith("(ORG-F4zhw)");
    Answer byDns =
        org.post(domain + "/validation/_generate", "{'type':'DOMAIN_VALIDATION_TYPE_DNS'}").ok();
    assertThat(byDns.text("url")).isEqualTo("_zitadel-challenge.proved.example");
    assertThat(byDns.text("token")).isNotEqualTo(byHttp.text("token"));
    assertThat(org.post("/orgs/me/domains/none.example/validation/_generate", "{'type':1}").error())
        .isEqualTo("5: Domain doesn't exist on organization (ORG-AGD31)");
  }

  @Test
  void instanceIsRead() {
    Answer oidc = org.get("/zitadel/docs").ok();
    assertThat(oidc.text("discoveryEndpoint"))
        .isEqualTo(oidc.text("issuer") + "/.well-known/openid-configuration");
    Answer iam = org.get("/iam").ok();
    assertThat(iam.text("defaultOrgId")).isNotEmpty().isEqualTo(iam.text("globalOrgId"));
    assertThat(
            org.in(iam.text("defaultOrgId"))
                .rest("GET", "/management/v1/projects/" + iam.text("iamProjectId"), "")
                .ok()
                .text("project.name"))
        .isEqualTo("ZITADEL");
    assertThat(org.get("/languages").ok().at("languages").toString()).contains("\"de\"", "\"en\"");
  }
}

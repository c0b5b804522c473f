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

/** If a policy requires it, an organization has to prove that it owns a domain. */
final class DomainProofTest {
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
  void addDomain() {
    orgId = admin.newOrganization();
    domain = EmbeddedCalls.unique("proof") + ".example";
    admin
        .rest("POST", "/admin/v1/orgs/" + orgId + "/policies/domain", "{'validateOrgDomains':true}")
        .ok();
    call("AddOrganizationDomain", "'domain':'" + domain + "'").ok();
  }

  private Answer call(String method, String fields) {
    return admin.call(SERVICE + method, "{'organizationId':'" + orgId + "'," + fields + "}");
  }

  private Answer generate(String type) {
    return call(
        "GenerateOrganizationDomainValidation",
        "'domain':'" + domain + "','type':'DOMAIN_VALIDATION_TYPE_" + type + "'");
  }

  private Answer listed() {
    return call(
            "ListOrganizationDomains", "'filters':[{'domainFilter':{'domain':'" + domain + "'}}]")
        .ok();
  }

  @Test
  void aFileIsToBePublished() {
    assertThat(listed().at("domains.0").has("isVerified")).isFalse();
    assertThat(call("VerifyOrganizationDomain", "'domain':'" + domain + "'").error())
        .isEqualTo("failed_precondition: Domain verification not yet started (ORG-SFBB3)");

    Answer made = generate("HTTP").ok();

    assertThat(made.text("url"))
        .isEqualTo(
            "https://%s/.well-known/zitadel-challenge/%s.txt"
                .formatted(domain, made.text("token")));
    assertThat(listed().text("domains.0.validationType")).isEqualTo("DOMAIN_VALIDATION_TYPE_HTTP");
    assertThat(call("VerifyOrganizationDomain", "'domain':'" + domain + "'").error())
        .startsWith("not_found: The file containing the challenge was not found")
        .endsWith("(ORG-F4zhw)");
    assertThat(listed().at("domains.0").has("isVerified")).isFalse();
  }

  @Test
  void anotherWayIsAnotherSecret() {
    String first = generate("HTTP").ok().text("token");

    Answer second = generate("DNS").ok();

    assertThat(second.text("url")).isEqualTo("_zitadel-challenge." + domain);
    assertThat(second.text("token")).isNotEmpty().isNotEqualTo(first);
    assertThat(listed().text("domains.0.validationType")).isEqualTo("DOMAIN_VALIDATION_TYPE_DNS");
    assertThat(call("VerifyOrganizationDomain", "'domain':'" + domain + "'").error())
        .startsWith("not_found: The _zitadel-challenge TXT record was not found")
        .endsWith("(ORG-G241f)");
  }

  @Test
  void anotherOrganizationMayTryToProveItToo() {
    String other = admin.newOrganization();
    admin
        .rest("POST", "/admin/v1/orgs/" + other + "/policies/domain", "{'validateOrgDomains':true}")
        .ok();

    admin
        .call(
            SERVICE + "AddOrganizationDomain",
            "{'organizationId':'%s','domain':'%s'}".formatted(other, domain))
        .ok();

    assertThat(
            admin
                .call(
                    SERVICE + "GenerateOrganizationDomainValidation",
                    ("{'organizationId':'%s','domain':'%s',"
                            + "'type':'DOMAIN_VALIDATION_TYPE_DNS'}")
                        .formatted(other, domain))
                .ok()
                .text("token"))
        .isNotEqualTo(generate("DNS").ok().text("token"));
  }
}

package io.zitadeltestkit.embedded.internal.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A person's permissions on the project of the application that they signed in to. */
final class MyProjectTest {
  private static OidcTestBed bed;

  @BeforeAll
  static void start() {
    bed = new OidcTestBed();
  }

  @AfterAll
  static void stop() {
    bed.close();
  }

  @Test
  void rolesAndOrganizationsAreThoseOfTheProject() {
    Person minnie = bed.newPerson();
    String shop = bed.newProject("");
    String office = bed.newProject("");
    bed.addRole(shop, "admin");
    bed.addRole(shop, "reader");
    bed.addRole(office, "clerk");
    bed.authorize(minnie.id(), shop, bed.orgId, "'admin','reader'");
    bed.authorize(minnie.id(), office, bed.orgId, "'clerk'");
    EmbeddedCalls me = SignedIn.to(bed, bed.newBrowserApp(shop, ""), minnie);

    Answer roles = me.rest("POST", "/auth/v1/permissions/me/_search", "").ok();
    Answer orgs = me.rest("POST", "/auth/v1/global/projectorgs/_search", "{}").ok();
    Answer grants = me.rest("POST", "/auth/v1/usergrants/me/_search", "{'query':{'limit':1}}").ok();

    assertThat(roles.at("result")).hasSize(2);
    assertThat(roles.text("result.0")).isEqualTo("admin");
    assertThat(orgs.text("details.totalResult")).isEqualTo("1");
    assertThat(orgs.text("result.0.id")).isEqualTo(bed.orgId);
    assertThat(grants.text("details.totalResult")).isEqualTo("2");
    assertThat(grants.at("result")).hasSize(1);
    assertThat(grants.text("result.0.projectId")).isEqualTo(shop);
    assertThat(grants.text("result.0.orgId")).isEqualTo(bed.orgId);
    assertThat(grants.text("result.0.roles.1")).isEqualTo("reader");
    assertThat(grants.text("result.0.userType")).isEqualTo("TYPE_HUMAN");
  }

  @Test
  void withoutRolesOnTheProjectThereIsNothing() {
    Person minnie = bed.newPerson();
    EmbeddedCalls me = SignedIn.to(bed, bed.newBrowserApp(bed.newProject(""), ""), minnie);

    assertThat(me.rest("POST", "/auth/v1/permissions/me/_search", "").error())
        .isEqualTo("5: User grant not found (QUERY-wIPkA)");
    assertThat(
            me.rest("POST", "/auth/v1/global/projectorgs/_search", "{}").ok().body().has("result"))
        .isFalse();
    assertThat(me.rest("POST", "/auth/v1/usergrants/me/_search", "{}").ok().body().has("result"))
        .isFalse();
  }
}

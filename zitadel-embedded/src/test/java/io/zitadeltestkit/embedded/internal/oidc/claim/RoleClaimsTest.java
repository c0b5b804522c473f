package io.zitadeltestkit.embedded.internal.oidc.claim;

import static io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.basic;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.App;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.Bot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A service user with roles on two projects, one of them given by two organizations. */
class RoleClaimsTest {
  private static final String ALL = "urn:zitadel:iam:org:projects:roles";
  private static final String ROLES = "urn:zitadel:iam:org:project:roles";

  private static OidcTestBed bed;
  private static Bot bot;
  private static String shop;
  private static String office;
  private static String partner;

  @BeforeAll
  static void start() {
    bed = new OidcTestBed();
    bot = bed.newBot("JWT");
    shop = bed.newProject("");
    office = bed.newProject("");
    partner = bed.admin.newOrganization();
    bed.addRole(shop, "admin");
    bed.addRole(shop, "reader");
    bed.addRole(office, "clerk");
    bed.admin
        .call(
            "zitadel.project.v2.ProjectService/CreateProjectGrant",
            "{'projectId':'%s','grantedOrganizationId':'%s','roleKeys':['reader']}"
                .formatted(shop, partner))
        .ok();
    bed.authorize(bot.id(), shop, bed.orgId, "'admin','reader'");
    bed.authorize(bot.id(), shop, partner, "'reader'");
    bed.authorize(bot.id(), office, bed.orgId, "'clerk'");
  }

  @AfterAll
  static void stop() {
    bed.close();
  }

  private static String token(String scope) {
    return bed.post(
            "/oauth/v2/token",
            Map.of("grant_type", "client_credentials", "scope", scope),
            basic(bot.name(), bot.secret()))
        .ok()
        .text("access_token");
  }

  private static JsonNode userinfo(String scope) {
    return bed.get("/oidc/v1/userinfo", Map.of(), "Bearer " + token(scope)).ok().body();
  }

  private static String aud(String projectId) {
    return "urn:zitadel:iam:org:project:id:" + projectId + ":aud";
  }

  private static JsonNode roles(JsonNode claims, String projectId) {
    return claims.path("urn:zitadel:iam:org:project:" + projectId + ":roles");
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void containsNoRolesWithoutScope() {
    assertThat(names(userinfo("openid " + aud(shop)))).containsExactly("sub");
  }

  @Test
  void containsTheRolesOfTheProjectsInTheAudience() {
    JsonNode claims = userinfo("openid " + ALL + " " + aud(shop));

    assertThat(names(roles(claims, shop))).containsExactly("admin", "reader");
    assertThat(names(roles(claims, shop).path("reader")))
        .containsExactlyInAnyOrder(bed.orgId, partner);
    assertThat(roles(claims, office).isMissingNode()).isTrue();
    assertThat(claims.has(ROLES)).isFalse();
    assertThat(names(userinfo("openid " + ALL + " " + aud(shop) + " " + aud(office)))).hasSize(3);
  }

  @Test
  void containsOneRoleIfOneIsRequested() {
    JsonNode claims = userinfo("openid urn:zitadel:iam:org:project:role:reader " + aud(shop));

    assertThat(names(roles(claims, shop))).containsExactly("reader");
  }

  @Test
  void containsTheRolesOfOneOrganization() {
    JsonNode claims =
        userinfo("openid " + ALL + " " + aud(shop) + " urn:zitadel:iam:org:roles:id:" + partner);

    assertThat(names(roles(claims, shop))).containsExactly("reader");
    assertThat(names(roles(claims, shop).path("reader"))).containsExactly(partner);
  }

  @Test
  void putsTheSameIntoAJwtAsIntoUserInfo() throws Exception {
    Map<String, Object> claims = bed.verified(token("openid " + ALL + " " + aud(shop))).getClaims();

    assertThat(claims).containsKey("urn:zitadel:iam:org:project:" + shop + ":roles");
    assertThat(claims.get("aud")).isEqualTo(List.of(shop));
  }

  @Test
  void anApiLearnsTheRolesOfItsOwnProject() {
    App api = bed.newApi(shop);
    String scope = "openid " + ALL + " " + aud(shop) + " " + aud(office);

    JsonNode claims =
        bed.post(
                "/oauth/v2/introspect",
                Map.of("token", token(scope)),
                basic(api.clientId(), api.secret()))
            .ok()
            .body();

    assertThat(claims.path("active").asBoolean()).isTrue();
    assertThat(names(claims.path(ROLES))).containsExactly("admin", "reader");
    assertThat(roles(claims, office).isMissingNode()).isTrue();
  }

  @Test
  void deactivatedAuthorizationIsLeftOut() {
    Bot other = bed.newBot("JWT");
    EmbeddedCalls.Answer created =
        bed.admin
            .call(
                "zitadel.authorization.v2.AuthorizationService/CreateAuthorization",
                "{'userId':'%s','projectId':'%s','organizationId':'%s','roleKeys':['clerk']}"
                    .formatted(other.id(), office, bed.orgId))
            .ok();
    bed.admin
        .call(
            "zitadel.authorization.v2.AuthorizationService/DeactivateAuthorization",
            "{'id':'" + created.text("id") + "'}")
        .ok();

    String token =
        bed.post(
                "/oauth/v2/token",
                Map.of(
                    "grant_type",
                    "client_credentials",
                    "scope",
                    "openid " + ALL + " " + aud(office)),
                basic(other.name(), other.secret()))
            .ok()
            .text("access_token");

    assertThat(names(bed.get("/oidc/v1/userinfo", Map.of(), "Bearer " + token).ok().body()))
        .containsExactly("sub");
  }
}

package io.zitadeltestkit.embedded.internal.api.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Organizations may have rules of their own, and these have an effect. */
final class PolicyV1Test {
  @RegisterExtension private final TestServer running = new TestServer();

  private final EmbeddedZitadel server = running.zitadel();
  private EmbeddedCalls admin;

  @BeforeEach
  void start() {
    admin = EmbeddedCalls.asAdmin(server);
  }

  @Test
  void organizationsWithDomainsInLoginNamesMayShareUserNames() {
    String one = scoped();
    String two = scoped();

    addAlice(one).ok();
    Answer second = addAlice(two).ok();

    Answer user = in(two).rest("GET", "/management/v1/users/" + second.text("userId"), "").ok();
    String domain =
        in(two).rest("GET", "/management/v1/orgs/me", "").ok().text("org.primaryDomain");
    assertThat(user.text("user.userName")).isEqualTo("alice");
    assertThat(user.text("user.preferredLoginName")).isEqualTo("alice@" + domain);
    assertThat(addAlice(one).error()).isEqualTo("6: User already exists (V3-DKcYh)");
  }

  @Test
  void policyCannotBeRemovedWhileUserNamesWouldCollide() {
    String one = scoped();
    String two = scoped();
    addAlice(one).ok();
    addAlice(two).ok();

    admin.rest("DELETE", domainPolicy(one), "").ok();

    assertThat(admin.rest("DELETE", domainPolicy(two), "").error())
        .isEqualTo("6: User already exists (V3-DKcYh)");
    assertThat(admin.rest("GET", domainPolicy(two), "").ok().at("policy.isDefault").asBoolean())
        .isFalse();
  }

  @Test
  void refusesASecondPolicyAndAChangeWithoutDifference() {
    String org = scoped();

    assertThat(admin.rest("POST", domainPolicy(org), "{}").error())
        .isEqualTo("6: Errors.Org.DomainPolicy.AlreadyExists (ORG-1M8ds)");
    assertThat(admin.rest("PUT", domainPolicy(org), "{'userLoginMustBeDomain':true}").error())
        .isEqualTo("9: Private Label Policy has not been changed (ORG-3M9ds)");
    assertThat(admin.rest("PUT", domainPolicy(admin.newOrganization()), "{}").error())
        .isEqualTo("5: Errors.Org.DomainPolicy.NotFound (ORG-2N9sd)");
  }

  @Test
  void passwordsFollowTheOrganizationsOwnPolicy() {
    String org = admin.newOrganization();
    String path = "/management/v1/policies/password/complexity";
    assertThat(in(org).rest("GET", path, "").ok().at("isDefault").asBoolean()).isTrue();

    assertThat(in(org).rest("POST", path, "{'minLength':'0'}").error())
        .isEqualTo("3: Given minimum length is not allowed (MODEL-Lsp0e)");
    in(org).rest("POST", path, "{'minLength':'3'}").ok();

    assertThat(admin.newHuman(org, EmbeddedCalls.unique("weak"), "abc")).isNotEmpty();
    Answer settings =
        admin.rest("GET", "/v2/settings/password/complexity?ctx.orgId=" + org, "").ok();
    assertThat(settings.text("settings.minLength")).isEqualTo("3");
    assertThat(settings.text("settings.resourceOwnerType")).isEqualTo("RESOURCE_OWNER_TYPE_ORG");
    in(org).rest("DELETE", path, "").ok();
    assertThat(in(org).rest("DELETE", path, "").error())
        .isEqualTo("5: Password Complexity Policy not found (ORG-ADgs2)");
  }

  @Test
  void factorsAreAllowedOneByOne() {
    String org = admin.newOrganization();
    String path = "/management/v1/policies/login";
    in(org).rest("POST", path, "{'allowUsernamePassword':true,'forceMfa':true}").ok();

    in(org).rest("POST", path + "/second_factors", "{'type':'SECOND_FACTOR_TYPE_OTP_SMS'}").ok();

    assertThat(in(org).rest("POST", path + "/second_factors", "{'type':4}").error())
        .isEqualTo("6: Multifactor already exists (Org-2B0ps)");
    Answer settings = admin.rest("GET", "/v2/settings/login?ctx.orgId=" + org, "").ok();
    assertThat(settings.at("settings.forceMfa").asBoolean()).isTrue();
    assertThat(settings.text("settings.secondFactors.0")).isEqualTo("SECOND_FACTOR_TYPE_OTP_SMS");
    in(org).rest("DELETE", path + "/second_factors/4", "").ok();
    assertThat(in(org).rest("DELETE", path + "/second_factors/4", "").error())
        .isEqualTo("5: Multifactor not existing (Org-3M9od)");
  }

  @Test
  void factorsWithoutAnOwnPolicyHaveNoEffectButAreKnown() {
    String org = admin.newOrganization();
    String path = "/management/v1/policies/login";
    in(org).rest("POST", path + "/second_factors", "{'type':4}").ok();

    assertThat(in(org).rest("POST", path + "/second_factors", "{'type':4}").error())
        .isEqualTo("6: Multifactor already exists (Org-2B0ps)");
    in(org).rest("POST", path, "{'allowUsernamePassword':true}").ok();
    assertThat(admin.rest("GET", "/v2/settings/login?ctx.orgId=" + org, "").ok().at("settings"))
        .noneMatch(setting -> setting.toString().contains("OTP_SMS"));
    in(org).rest("DELETE", path + "/second_factors/4", "").ok();
    assertThat(in(org).rest("DELETE", path + "/second_factors/4", "").error())
        .isEqualTo("5: Multifactor not existing (Org-3M9od)");
  }

  @Test
  void aRemovedPolicyTakesTheFactorsWithIt() {
    String org = admin.newOrganization();
    String path = "/management/v1/policies/login";
    in(org).rest("POST", path + "/second_factors", "{'type':4}").ok();
    in(org).rest("POST", path, "{'allowUsernamePassword':true}").ok();
    in(org).rest("DELETE", path, "").ok();

    assertThat(in(org).rest("DELETE", path + "/second_factors/4", "").error())
        .isEqualTo("5: Multifactor not existing (Org-3M9od)");
  }

  private String scoped() {
    String org = admin.newOrganization();
    admin.rest("POST", domainPolicy(org), "{'userLoginMustBeDomain':true}").ok();
    return org;
  }

  private static String domainPolicy(String org) {
    return "/admin/v1/orgs/" + org + "/policies/domain";
  }

  private EmbeddedCalls in(String org) {
    return admin.with("x-zitadel-orgid", org);
  }

  private Answer addAlice(String org) {
    return in(org)
        .rest("POST", "/management/v1/users/machine", "{'userName':'alice','name':'Alice'}");
  }
}

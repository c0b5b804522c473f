package io.zitadeltestkit.embedded.internal.api.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.TestServer;
import io.zitadeltestkit.embedded.internal.api.v1.Somebody;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People change their own names, read their data, and delete themselves. */
final class MyAccountV1Test {
  private static final String ME = "/auth/v1/users/me";

  @RegisterExtension private static final TestServer RUNNING = new TestServer();

  private static final EmbeddedZitadel server = RUNNING.zitadel();
  private static EmbeddedCalls admin;

  private Somebody minnie;
  private EmbeddedCalls me;

  @BeforeAll
  static void start() {
    admin = EmbeddedCalls.asAdmin(server);
  }

  @BeforeEach
  void signIn() {
    minnie = Somebody.signIn(admin);
    me = minnie.calls();
  }

  @Test
  void anotherNameIsSeenByAdministrators() {
    Answer changed =
        me.rest(
                "PUT",
                ME + "/profile",
                "{'firstName':'Daisy','lastName':'Duck','displayName':'Daisy','nickName':'D',"
                    + "'preferredLanguage':'de','gender':'GENDER_FEMALE'}")
            .ok();

    assertThat(changed.text("details.resourceOwner")).isEqualTo(minnie.orgId());
    Answer read = minnie.read(admin);
    assertThat(read.text("user.human.profile.displayName")).isEqualTo("Daisy");
    assertThat(read.text("user.human.profile.gender")).isEqualTo("GENDER_FEMALE");
    assertThat(me.rest("PUT", ME + "/profile", "{'lastName':'Duck'}").error())
        .startsWith(
            "3: invalid UpdateMyProfileRequest.FirstName:"
                + " value length must be between 1 and 200 runes, inclusive");
  }

  @Test
  void anotherUserNameIsAnotherLoginName() {
    String name = EmbeddedCalls.unique("daisy");
    String other = EmbeddedCalls.unique("donald");
    admin.newHuman(minnie.orgId(), other, Somebody.PASSWORD);

    me.rest("PUT", ME + "/username", "{'userName':'" + name + "'}").ok();

    assertThat(me.rest("GET", ME, "").ok().text("user.preferredLoginName")).isEqualTo(name);
    assertThat(me.rest("PUT", ME + "/username", "{'userName':'" + other + "'}").error())
        .isEqualTo("6: User already exists (V3-DKcYh)");
    assertThat(me.rest("PUT", ME + "/username", "{'userName':'" + name + "'}").error())
        .isEqualTo("9: Username not changed (COMMAND-6m9gs)");
  }

  @Test
  void removingAMissingAvatarSucceeds() {
    Answer removed = me.rest("DELETE", ME + "/avatar", "").ok();

    assertThat(removed.text("details.resourceOwner")).isEqualTo(minnie.orgId());
    assertThat(me.rest("GET", ME + "/profile", "").ok().at("profile").has("avatarUrl")).isFalse();
  }

  @Test
  void usersReadTheirOwnMetadata() {
    admin
        .call(
            "zitadel.user.v2.UserService/SetUserMetadata",
            ("{'userId':'%s','metadata':[{'key':'team','value':'YmxhY2s='},"
                    + "{'key':'size','value':'eGw='}]}")
                .formatted(minnie.id()))
        .ok();

    Answer found =
        me.rest(
                "POST",
                ME + "/metadata/_search",
                "{'queries':[{'keyQuery':{'key':'TE','method':"
                    + "'TEXT_QUERY_METHOD_STARTS_WITH_IGNORE_CASE'}}]}")
            .ok();

    assertThat(found.text("details.totalResult")).isEqualTo("1");
    assertThat(found.text("result.0.value")).isEqualTo("YmxhY2s=");
    assertThat(me.rest("GET", ME + "/metadata/size", "").ok().text("metadata.value"))
        .isEqualTo("eGw=");
    assertThat(me.rest("GET", ME + "/metadata/none", "").error())
        .isEqualTo("5: Metadata not found (QUERY-Rgh32)");
  }

  @Test
  void unsupportedListsAreEmpty() {
    for (String list : List.of("/passwordless/_search", "/sessions/_search")) {
      assertThat(me.rest("POST", ME + list, "{}").ok().body()).isEmpty();
    }
    Answer empty = me.rest("POST", ME + "/idps/_search", "{}").ok();
    assertThat(empty.body().has("result")).isFalse();
    assertThat(empty.at("details").has("viewTimestamp")).isTrue();
    assertThat(me.rest("DELETE", ME + "/tokens/refresh/123", "").error())
        .isEqualTo("5: Refresh Token not found (COMMAND-BHt2w)");
    assertThat(me.rest("POST", ME + "/tokens/refresh/_revoke_all", "{}").error())
        .isEqualTo("3: ID missing (COMMAND-Gfj42)");
  }

  @Test
  void userWhoMayDeletesThemselves() {
    assertThat(me.rest("DELETE", ME, "").error())
        .isEqualTo("5: membership not found (AUTHZ-cdgFk)");
    admin.makeOrganizationAdministrator(minnie.id(), minnie.orgId(), "ORG_USER_SELF_MANAGER");

    me.rest("DELETE", ME, "").ok();

    assertThat(me.rest("GET", ME, "").error())
        .isEqualTo("5: Errors.Session.NotExisting (QUERY-SFeaa)");
    assertThat(
            admin
                .with("x-zitadel-orgid", minnie.orgId())
                .rest("GET", "/management/v1/users/" + minnie.id(), "")
                .status())
        .isEqualTo(404);
  }

  @Test
  void policiesAreThoseOfTheOwnOrganization() {
    EmbeddedCalls there = admin.with("x-zitadel-orgid", minnie.orgId());
    there.rest("POST", "/management/v1/policies/password/complexity", "{'minLength':'5'}").ok();
    there.rest("POST", "/management/v1/policies/privacy", "{'tosLink':'https://t.example'}").ok();
    there.rest("POST", "/management/v1/policies/login", "{'hidePasswordReset':true}").ok();

    String policies = "/auth/v1/policies/";
    assertThat(me.rest("GET", policies + "passwords/complexity", "").ok().text("policy.minLength"))
        .isEqualTo("5");
    assertThat(me.rest("GET", policies + "privacy", "").ok().text("policy.tosLink"))
        .isEqualTo("https://t.example");
    assertThat(
            me.rest("GET", policies + "login", "").ok().at("policy.hidePasswordReset").asBoolean())
        .isTrue();
    assertThat(admin.rest("GET", policies + "login", "").ok().at("policy").has("hidePasswordReset"))
        .isFalse();
    assertThat(me.rest("GET", policies + "label", "").ok().text("policy.primaryColor"))
        .isEqualTo("#5469d4");
  }

  @Test
  void healthzAnswers() {
    assertThat(me.as("").rest("GET", "/auth/v1/healthz", "").ok().body()).isEmpty();
    assertThat(me.rest("GET", "/auth/v1/languages", "").ok().at("languages"))
        .isEqualTo(admin.rest("GET", "/v2/settings", "").ok().at("supportedLanguages"));
  }
}

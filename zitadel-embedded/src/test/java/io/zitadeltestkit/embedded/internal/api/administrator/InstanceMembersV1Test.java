package io.zitadeltestkit.embedded.internal.api.administrator;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.TestServer;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who administers an instance. */
final class InstanceMembersV1Test {
  private static final String MEMBERS = "/admin/v1/members";

  @RegisterExtension private static final TestServer RUNNING = new TestServer();

  private static final EmbeddedZitadel server = RUNNING.zitadel();
  private static EmbeddedCalls admin;

  @BeforeAll
  static void start() {
    admin = EmbeddedCalls.asAdmin(server);
  }

  private static String add(String userId, String roles) {
    return admin
        .rest("POST", MEMBERS, "{'userId':'%s','roles':[%s]}".formatted(userId, roles))
        .error();
  }

  private static Answer find(String userId) {
    return admin
        .rest(
            "POST",
            MEMBERS + "/_search",
            "{'queries':[{'userIdQuery':{'userId':'" + userId + "'}}]}")
        .ok();
  }

  @Test
  void theRolesOfAnInstanceAreNamed() {
    Answer roles = admin.rest("POST", MEMBERS + "/roles/_search", "").ok();

    List<String> all =
        StreamSupport.stream(roles.at("roles").spliterator(), false)
            .map(role -> role.asText())
            .toList();
    assertThat(all)
        .contains("IAM_OWNER", "IAM_OWNER_VIEWER", "IAM_LOGIN_CLIENT", "IAM_USER_MANAGER")
        .allMatch(role -> role.startsWith("IAM"));
    assertThat(roles.at("details.totalResult").asInt()).isEqualTo(all.size());
  }

  @Test
  void otherRolesTakeEffectAtOnce() {
    String org = admin.newOrganization();
    String bot = admin.newMachine(org);
    EmbeddedCalls asBot = admin.as(admin.newToken(bot));
    assertThat(asBot.rest("POST", "/admin/v1/orgs/_search", "{}").error())
        .isEqualTo("5: membership not found (AUTHZ-cdgFk)");

    add(bot, "'IAM_OWNER_VIEWER'");
    asBot.rest("POST", "/admin/v1/orgs/_search", "{}").ok();
    assertThat(asBot.rest("PUT", "/admin/v1/languages/default/de", "").error())
        .isEqualTo("7: No matching permissions found (AUTH-5mWD2)");

    Answer changed =
        admin.rest("PUT", MEMBERS + "/" + bot, "{'roles':['IAM_OWNER','IAM_USER_MANAGER']}").ok();

    assertThat(changed.at("details").has("changeDate")).isTrue();
    asBot.rest("PUT", "/admin/v1/languages/default/de", "").ok();
    Answer found = find(bot);
    assertThat(found.text("details.totalResult")).isEqualTo("1");
    assertThat(found.text("result.0.roles.1")).isEqualTo("IAM_USER_MANAGER");
    assertThat(found.text("result.0.userType")).isEqualTo("TYPE_MACHINE");
    assertThat(found.text("result.0.userResourceOwner")).isEqualTo(org);
    assertThat(found.text("result.0.details.resourceOwner"))
        .isEqualTo(changed.text("details.resourceOwner"));

    admin.rest("DELETE", MEMBERS + "/" + bot, "").ok();

    assertThat(find(bot).body().has("result")).isFalse();
    assertThat(asBot.rest("POST", "/admin/v1/orgs/_search", "{}").status()).isEqualTo(404);
  }

  @Test
  void refusesUnknownUsersAndRoles() {
    String bot = admin.newMachine(admin.newOrganization());

    assertThat(add(bot, "'ORG_OWNER'")).isEqualTo("3: Member is invalid (INSTANCE-4m0fS)");
    assertThat(add("123", "'IAM_OWNER'")).isEqualTo("9: User could not be found (INSTA-GSXOn)");
    assertThat(admin.rest("PUT", MEMBERS + "/" + bot, "{'roles':['IAM_OWNER']}").error())
        .isEqualTo("5: Errors.NotFound (INSTANCE-D8JxR)");
    assertThat(admin.rest("PUT", MEMBERS + "/" + bot, "{}").error())
        .isEqualTo("3: Member is invalid (INSTANCE-LiaZi)");
    add(bot, "'IAM_OWNER'");
    assertThat(add(bot, "'IAM_OWNER'"))
        .isEqualTo("6: Errors.Instance.Member.AlreadyExists (INSTA-pFDwe)");
  }

  @Test
  void membersAreSorted() {
    String org = admin.newOrganization();
    List<String> bots = List.of(admin.newMachine(org), admin.newMachine(org));
    bots.forEach(bot -> add(bot, "'IAM_OWNER_VIEWER'"));

    Answer found =
        admin
            .rest(
                "POST",
                MEMBERS + "/_search",
                "{'query':{'limit':2},'sortingColumn':'MEMBER_FIELD_NAME_CREATION_DATE'}")
            .ok();

    assertThat(found.text("result.0.userId")).isEqualTo(bots.get(1));
    assertThat(found.text("result.1.userId")).isEqualTo(bots.get(0));
    assertThat(found.at("details.totalResult").asInt()).isGreaterThan(2);
  }
}

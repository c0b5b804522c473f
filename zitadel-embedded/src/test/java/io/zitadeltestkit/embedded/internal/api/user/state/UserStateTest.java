package io.zitadeltestkit.embedded.internal.api.user.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.internal.api.user.UserServiceCalls;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Locks, deactivates and deletes users. */
final class UserStateTest {
  private static UserServiceCalls users;
  private static String orgId = "";

  private String botId = "";
  private String token = "";

  @BeforeAll
  static void start() {
    users = new UserServiceCalls();
    orgId = users.admin().newOrganization();
  }

  @AfterAll
  static void stop() {
    users.close();
  }

  @BeforeEach
  void makeBot() {
    botId = users.admin().newMachine(orgId);
    token = users.admin().newToken(botId);
  }

  private Answer change(String method) {
    return users.call(method, "{'userId':'" + botId + "'}");
  }

  private String whoAmI() {
    Answer answer = users.callAs(token, "GetUserByID", "{'userId':'" + botId + "'}");
    return answer.status() == 200 ? "known" : answer.error();
  }

  @ParameterizedTest
  @CsvSource({"LockUser,UnlockUser", "DeactivateUser,ReactivateUser"})
  void aTokenFromBeforeItsOwnerWasStoppedStaysRefused(String stop, String start) {
    assertThat(whoAmI()).isEqualTo("known");
    change(stop).ok();
    assertThat(whoAmI()).isEqualTo("unauthenticated: Errors.Token.Invalid (AUTH-7fs1e)");
    change(start).ok();
    assertThat(whoAmI()).isEqualTo("unauthenticated: Errors.Token.Invalid (AUTH-7fs1e)");
    String filter = "{'filters':[{'userIdFilter':{'id':'" + botId + "'}}]}";
    assertThat(users.call("ListPersonalAccessTokens", filter).ok().at("result")).hasSize(1);
    token = users.admin().newToken(botId);
    assertThat(whoAmI()).isEqualTo("known");
  }

  @Test
  void deletedUserIsGoneWithItsData() {
    users.call("AddKey", "{'userId':'" + botId + "','expirationDate':'2099-01-01T00:00:00Z'}").ok();
    users
        .call(
            "SetUserMetadata", "{'userId':'" + botId + "','metadata':[{'key':'k','value':'dg=='}]}")
        .ok();
    change("DeleteUser").ok();
    assertThat(whoAmI()).isEqualTo("unauthenticated: Errors.Token.Invalid (AUTH-7fs1e)");
    String filter = "{'filters':[{'userIdFilter':{'id':'" + botId + "'}}]}";
    assertThat(users.call("ListPersonalAccessTokens", filter).ok().body().has("result")).isFalse();
    assertThat(users.call("ListKeys", filter).ok().body().has("result")).isFalse();
    assertThat(
            users
                .call("ListUserMetadata", "{'userId':'" + botId + "'}")
                .ok()
                .body()
                .has("metadata"))
        .isFalse();
    assertThat(change("GetUserByID").error())
        .isEqualTo("not_found: User could not be found (QUERY-Dfbg2)");
  }

  @ParameterizedTest
  @CsvSource({
    "LockUser,COMMAND-450yxuqrh1",
    "UnlockUser,COMMAND-x377t913pw",
    "DeactivateUser,COMMAND-5gp2p62iin",
    "ReactivateUser,COMMAND-9hy5kzbuk6",
    "DeleteUser,COMMAND-bd4ir1mblj",
    "HumanMFAInitSkipped,COMMAND-auj6jeBei4",
  })
  void anUnknownUserIsRefusedByTheIdOfTheMethod(String method, String id) {
    assertThat(users.call(method, "{'userId':'123'}").error())
        .isEqualTo("not_found: User could not be found (" + id + ")");
  }

  @Test
  void transitionsDependOnTheState() {
    assertThat(change("UnlockUser").error())
        .isEqualTo("failed_precondition: User is not locked (COMMAND-olb9vb0oca)");
    assertThat(change("ReactivateUser").error())
        .isEqualTo("failed_precondition: User is not inactive (COMMAND-s5qqcz97hf)");
    change("DeactivateUser").ok();
    assertThat(change("LockUser").error())
        .isEqualTo("failed_precondition: User is not active or initial (COMMAND-lgws8wtsqf)");
  }

  @Test
  void aLockedUserMayBeDeactivated() {
    change("LockUser").ok();
    change("DeactivateUser").ok();
    assertThat(users.get(botId).text("user.state")).isEqualTo("USER_STATE_INACTIVE");
  }

  @Test
  void usersMayNeitherLockNorDeleteThemselves() {
    users.admin().makeOrganizationAdministrator(botId, orgId, "ORG_OWNER_VIEWER");
    String self = "{'userId':'" + botId + "'}";
    assertThat(users.callAs(token, "LockUser", self).error())
        .isEqualTo("permission_denied: No matching permissions found (AUTH-AWfge)");
    assertThat(users.callAs(token, "DeleteUser", self).error())
        .isEqualTo("permission_denied: No matching permissions found (AUTH-AWfge)");
  }

  @Test
  void aSelfManagerMayDeleteItself() {
    users.admin().makeOrganizationAdministrator(botId, orgId, "ORG_USER_SELF_MANAGER");
    users.callAs(token, "DeleteUser", "{'userId':'" + botId + "'}").ok();
  }

  @Test
  void skippingTheSecondFactorIsStored() {
    String id = users.admin().newHuman(orgId, "skipper", UserServiceCalls.PASSWORD);
    users.call("HumanMFAInitSkipped", "{'userId':'" + id + "'}").ok();
    assertThat(users.get(id).text("user.human.mfaInitSkipped"))
        .isEqualTo(users.get(id).text("user.details.changeDate"));
  }
}

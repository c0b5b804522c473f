package io.zitadeltestkit.embedded.internal.api.user.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.internal.api.user.UserServiceCalls;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes people and service users. */
final class UserUpdateTest {
  private static UserServiceCalls users;
  private static String orgId = "";

  private String username = "";
  private String userId = "";

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
  void makePerson() {
    username = EmbeddedCalls.unique("minnie");
    userId = users.admin().newHuman(orgId, username, UserServiceCalls.PASSWORD);
  }

  private Answer update(String human) {
    return users.call("UpdateUser", "{'userId':'" + userId + "','human':{" + human + "}}");
  }

  @Test
  void onlyGivenFieldsChange() {
    update("'profile':{'nickName':'Mini','gender':'GENDER_DIVERSE','preferredLanguage':'fr'}").ok();
    Answer got = users.get(userId);
    assertThat(got.at("user.human.profile").toString())
        .isEqualTo(
            "{\"givenName\":\"Minnie\",\"familyName\":\"Mouse\",\"nickName\":\"Mini\","
                + "\"displayName\":\"Minnie Mouse\",\"preferredLanguage\":\"fr\","
                + "\"gender\":\"GENDER_DIVERSE\"}");
  }

  @Test
  void lockedPersonIsTreatedAsServiceUser() {
    String renamed = EmbeddedCalls.unique("renamed");
    String change = "{'userId':'%s','username':'%s','machine':{}}".formatted(userId, renamed);
    assertThat(users.call("UpdateUser", change).error())
        .isEqualTo("not_found: User could not be found (COMMAND-ugjs0upun6)");
    users.call("LockUser", "{'userId':'" + userId + "'}").ok();
    users.call("UpdateUser", change).ok();
    assertThat(users.get(userId).text("user.username")).isEqualTo(renamed);
  }

  @Test
  void permissionIsCheckedEvenForAnUnchangedServiceUser() {
    String bot = users.admin().newMachine(orgId);
    String stranger = users.admin().newToken(users.admin().newMachine(orgId));
    assertThat(
            users.callAs(stranger, "UpdateUser", "{'userId':'" + bot + "','machine':{}}").error())
        .isEqualTo("not_found: membership not found (AUTHZ-cdgFk)");
    assertThat(
            users.callAs(stranger, "UpdateUser", "{'userId':'" + userId + "','human':{}}").status())
        .isEqualTo(200);
  }

  @Test
  void changeWithoutDifferenceKeepsTheDate() {
    String before = users.get(userId).text("user.details.changeDate");
    Answer updated = update("'profile':{'givenName':'Minnie'}").ok();
    assertThat(updated.text("changeDate")).isEqualTo(before);
  }

  @Test
  void aNewNameIsTheNewLoginName() {
    String renamed = EmbeddedCalls.unique("renamed");
    users
        .call("UpdateUser", "{'userId':'%s','username':'%s','human':{}}".formatted(userId, renamed))
        .ok();
    assertThat(users.get(userId).text("user.loginNames.0")).isEqualTo(renamed);
    String other = users.admin().newMachine(orgId);
    assertThat(
            users
                .call(
                    "UpdateUser",
                    "{'userId':'%s','username':'%s','machine':{}}".formatted(other, renamed))
                .error())
        .isEqualTo("already_exists: User already exists (V3-DKcYh)");
  }

  @Test
  void aNewNameMustNotEndWithAnothersDomain() {
    String elsewhere = users.admin().newOrganization();
    String domain =
        users
            .admin()
            .call(
                "zitadel.org.v2.OrganizationService/ListOrganizations",
                "{'queries':[{'idQuery':{'id':'" + elsewhere + "'}}]}")
            .ok()
            .text("result.0.primaryDomain");
    assertThat(
            users
                .call(
                    "UpdateUser",
                    "{'userId':'%s','username':'minnie@%s','human':{}}".formatted(userId, domain))
                .error())
        .isEqualTo(
            "invalid_argument: Domain is already reserved and cannot be used (COMMAND-SFd21)");
  }

  @Test
  void aServiceUserChangesItselfButNotItsMetadata() {
    String bot = users.admin().newMachine(orgId);
    String token = users.admin().newToken(bot);
    String change = "{'userId':'" + bot + "','machine':{'description':'mine'}%s}";
    users.callAs(token, "UpdateUser", change.formatted("")).ok();
    assertThat(
            users
                .callAs(
                    token,
                    "UpdateUser",
                    change.formatted(",'metadata':[{'key':'k','value':'dg=='}]"))
                .error())
        .isEqualTo("not_found: membership not found (AUTHZ-cdgFk)");
    assertThat(
            users
                .call(
                    "UpdateUser",
                    "{'userId':'%s','machine':{},'metadata':[{'value':'dg=='}]}".formatted(bot))
                .error())
        .isEqualTo(
            "invalid_argument: invalid UpdateUserRequest.Metadata[0]: embedded message failed"
                + " validation | caused by: invalid Metadata.Key: value length must be"
                + " between 1 and 200 runes, inclusive");
  }

  @Test
  void aNewAddressHasToBeVerified() {
    Answer updated = update("'email':{'email':'new@example.com','returnCode':{}}").ok();
    assertThat(users.get(userId).at("user.human.email").toString())
        .isEqualTo("{\"email\":\"new@example.com\"}");
    users
        .call(
            "VerifyEmail",
            "{'userId':'%s','verificationCode':'%s'}".formatted(userId, updated.text("emailCode")))
        .ok();
    assertThat(users.get(userId).at("user.human.email.isVerified").asBoolean()).isTrue();
  }

  @Test
  void unchangedAddressCreatesNoCode() {
    Answer updated =
        update("'email':{'email':'" + username + "@example.com','returnCode':{}}").ok();
    assertThat(updated.body().has("emailCode")).isFalse();
  }

  @Test
  void anEmptyNumberRemovesTheOneThereIs() {
    update("'phone':{'phone':'+41791234567','isVerified':true}").ok();
    assertThat(users.get(userId).at("user.human.phone.isVerified").asBoolean()).isTrue();
    assertThat(update("'phone':{'phone':'','returnCode':{}}").error())
        .isEqualTo("invalid_argument: Verifying phone removal is not supported (USERv2-4f3d6)");
    update("'phone':{}").ok();
    assertThat(users.get(userId).at("user.human.phone").isEmpty()).isTrue();
  }

  @Test
  void aPasswordIsChangedByTheCurrentOne() {
    assertThat(
            update(
                    "'password':{'password':{'password':'Another-Passw0rd!'},"
                        + "'currentPassword':'wrong'}")
                .error())
        .isEqualTo("invalid_argument: Password is invalid (COMMAND-3M0fs)");
    update(
            "'password':{'password':{'password':'Another-Passw0rd!','changeRequired':true},"
                + "'currentPassword':'"
                + UserServiceCalls.PASSWORD
                + "'}")
        .ok();
    users.signIn(userId, "Another-Passw0rd!").ok();
    assertThat(users.get(userId).at("user.human.passwordChangeRequired").asBoolean()).isTrue();
    assertThat(update("'password':{}").error())
        .isEqualTo("invalid_argument: Password is empty (COMMAND-3klek4sbns)");
  }

  @Test
  void aRefusedPasswordUndoesTheOtherChanges() {
    assertThat(
            update("'profile':{'givenName':'Other'},'password':{'password':{'password':'weak'}}")
                .error())
        .isEqualTo("invalid_argument: Password is too short (DOMAIN-HuJf6)");
    assertThat(users.get(userId).text("user.human.profile.givenName")).isEqualTo("Minnie");
  }

  @Test
  void metadataIsSetAndRemoved() {
    users
        .call(
            "UpdateUser",
            "{'userId':'%s','human':{},'metadata':[{'key':'a','value':'YQ=='}]}".formatted(userId))
        .ok();
    users
        .call(
            "UpdateUser",
            "{'userId':'%s','human':{},'metadata':[{'key':'a'},{'key':'b','value':'Yg=='}]}"
                .formatted(userId))
        .ok();
    assertThat(
            users
                .call("ListUserMetadata", "{'userId':'" + userId + "'}")
                .ok()
                .at("metadata")
                .findValuesAsText("key"))
        .containsExactly("b");
  }

  @Test
  void restReplacesNoMoreThanConnect() {
    users
        .admin()
        .rest("PATCH", "/v2/users/" + userId, "{'human':{'profile':{'displayName':'M. M.'}}}")
        .ok();
    users
        .admin()
        .rest(
            "PUT",
            "/v2/users/human/" + userId,
            "{'profile':{'givenName':'Max','familyName':'Muster'}}")
        .ok();
    assertThat(users.get(userId).at("user.human.profile").toString())
        .contains("\"Max\"", "\"Muster\"", "\"M. M.\"");
  }

  @Test
  void aServiceUserChanges() {
    String bot = users.admin().newMachine(orgId);
    users
        .call(
            "UpdateUser",
            ("{'userId':'%s','machine':{'description':'d',"
                    + "'accessTokenType':'ACCESS_TOKEN_TYPE_JWT'}}")
                .formatted(bot))
        .ok();
    assertThat(users.get(bot).text("user.machine.description")).isEqualTo("d");
    assertThat(users.get(bot).text("user.machine.accessTokenType"))
        .isEqualTo("ACCESS_TOKEN_TYPE_JWT");
    assertThat(users.call("UpdateUser", "{'userId':'" + bot + "','human':{}}").error())
        .isEqualTo("not_found: User could not be found (COMMAND-ugjs0upun6)");
  }
}

package io.zitadeltestkit.embedded.internal.api.user.creation;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.internal.api.user.UserServiceCalls;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Makes people and service users. */
final class UserCreationTest {
  private static UserServiceCalls users;
  private static String orgId = "";

  @BeforeAll
  static void start() {
    users = new UserServiceCalls();
    orgId = users.admin().newOrganization();
  }

  @AfterAll
  static void stop() {
    users.close();
  }

  private static Answer createHuman(String username, String fields) {
    return users.call(
        "CreateUser",
        ("{'organizationId':'%s','username':'%s','human':{'profile':{'givenName':'Minnie',"
                + "'familyName':'Mouse'},'email':{'email':'%s@example.com'}%s}}")
            .formatted(orgId, username, username, fields));
  }

  @Test
  void personHasGivenValuesAndDefaults() {
    String id =
        users
            .call(
                "CreateUser",
                ("{'organizationId':'%s','human':{'profile':{'givenName':' Minnie ',"
                        + "'familyName':' Mouse ','preferredLanguage':'de_ch','gender':1},"
                        + "'email':{'email':'m@example.com','isVerified':true},"
                        + "'phone':{'phone':'079 123 45 67','isVerified':true}}}")
                    .formatted(orgId))
            .ok()
            .text("id");
    Answer got = users.get(id);
    assertThat(got.text("user.username")).isEqualTo("m@example.com");
    assertThat(got.text("user.preferredLoginName")).isEqualTo("m@example.com");
    assertThat(got.text("user.state")).isEqualTo("USER_STATE_ACTIVE");
    assertThat(got.at("user.human.profile").toString())
        .isEqualTo(
            "{\"givenName\":\"Minnie\",\"familyName\":\"Mouse\",\"nickName\":\"\","
                + "\"displayName\":\"Minnie Mouse\",\"preferredLanguage\":\"de-CH\","
                + "\"gender\":\"GENDER_FEMALE\"}");
    assertThat(got.at("user.human.email.isVerified").asBoolean()).isTrue();
    assertThat(got.at("user.human.phone").toString())
        .isEqualTo("{\"phone\":\"+41791234567\",\"isVerified\":true}");
  }

  @Test
  void aServiceUserWithoutUserNameIsCalledByItsId() {
    String id =
        users
            .call(
                "CreateUser",
                "{'organizationId':'" + orgId + "','machine':{'name':'Bot','description':'d'}}")
            .ok()
            .text("id");
    Answer got = users.get(id);
    assertThat(got.text("user.username")).isEqualTo(id);
    assertThat(got.at("user.machine").toString())
        .isEqualTo("{\"name\":\"Bot\",\"description\":\"d\"}");
  }

  @Test
  void codesAreReturnedOnRequestOnly() {
    Answer returned =
        users
            .call(
                "CreateUser",
                ("{'organizationId':'%s','human':{'profile':{'givenName':'A','familyName':'B'},"
                        + "'email':{'email':'codes@example.com','returnCode':{}},"
                        + "'phone':{'phone':'+41790000001','returnCode':{}}}}")
                    .formatted(orgId))
            .ok();
    assertThat(returned.text("emailCode")).matches("[A-Z0-9]{6}");
    assertThat(returned.text("phoneCode")).matches("[A-Z0-9]{6}");
    Answer sent = createHuman(EmbeddedCalls.unique("sent"), "").ok();
    assertThat(sent.body().has("emailCode")).isFalse();
    assertThat(sent.body().has("phoneCode")).isFalse();
  }

  @Test
  void metadataComesWithTheUser() {
    String id =
        users
            .call(
                "CreateUser",
                ("{'organizationId':'%s','machine':{'name':'Bot'},"
                        + "'metadata':[{'key':'team','value':'YmxhY2s='}]}")
                    .formatted(orgId))
            .ok()
            .text("id");
    assertThat(
            users.call("ListUserMetadata", "{'userId':'" + id + "'}").ok().text("metadata.0.value"))
        .isEqualTo("YmxhY2s=");
    assertThat(
            users
                .call(
                    "CreateUser",
                    ("{'organizationId':'%s','machine':{'name':'Bot'},"
                            + "'metadata':[{'key':'team'}]}")
                        .formatted(orgId))
                .error())
        .isEqualTo("invalid_argument: Errors.User.Metadata.ValueEmpty (USER-Dbgth)");
  }

  @Test
  void metadataInBothPlacesIsRefused() {
    assertThat(
            users
                .call(
                    "CreateUser",
                    ("{'organizationId':'%s','human':{'profile':{'givenName':'A','familyName':'B'},"
                            + "'email':{'email':'a@example.com'},"
                            + "'metadata':[{'key':'a','value':'YQ=='}]},"
                            + "'metadata':[{'key':'b','value':'YQ=='}]}")
                        .formatted(orgId))
                .error())
        .isEqualTo(
            "invalid_argument: Metadata must not be set on both the user and human fields"
                + " (USERv2-j0z7uy)");
  }

  @Test
  void addHumanUserUsesTheOrganizationInTheRequest() {
    String name = EmbeddedCalls.unique("deprecated");
    String body =
        "{'username':'%s','organization':{'orgId':'%s'},'profile':{'givenName':'A',"
            + "'familyName':'B'},'email':{'email':'a@example.com','returnCode':{}}}";
    Answer added = users.call("AddHumanUser", body.formatted(name, orgId)).ok();
    assertThat(added.text("details.resourceOwner")).isEqualTo(orgId);
    assertThat(added.text("emailCode")).hasSize(6);
    assertThat(users.call("AddHumanUser", body.formatted("x", "123")).error())
        .isEqualTo("permission_denied: Organisation doesn't exist (AUTH-Bs7Ds)");
  }

  @Test
  void addHumanUserNeedsThePermissionInThatOrganization() {
    String bot = users.admin().newMachine(orgId);
    String other = users.admin().newOrganization();
    users.admin().makeOrganizationAdministrator(bot, orgId, "ORG_USER_MANAGER");
    String token = users.admin().newToken(bot);
    String body =
        "{'organization':{'orgId':'%s'},'profile':{'givenName':'A','familyName':'B'},"
            + "'email':{'email':'%s@example.com'}}";
    users.callAs(token, "AddHumanUser", body.formatted(orgId, EmbeddedCalls.unique("mine"))).ok();
    assertThat(users.callAs(token, "AddHumanUser", body.formatted(other, "theirs")).error())
        .isEqualTo("not_found: membership not found (AUTHZ-cdgFk)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Sh0rt!        | Password is too short (COMMA-HuJf6)",
        "NOLOWERCASE1! | Password must contain lower case (COMMA-co3Xw)",
        "nouppercase1! | Password must contain upper case (COMMA-VoaRj)",
        "NoNumberHere! | Password must contain number (COMMA-ZBv4H)",
        "NoSymbolHere1 | Password must contain symbol (COMMA-ZDLwA)",
      })
  void aPasswordMustBeComplex(String password, String message) {
    assertThat(createHuman("weak", ",'password':{'password':'" + password + "'}").error())
        .isEqualTo("invalid_argument: " + message);
  }

  @Test
  void aHashOfUnknownKindIsRefused() {
    assertThat(createHuman("hash", ",'hashedPassword':{'hash':'$foo$x'}").error())
        .isEqualTo("invalid_argument: Password is invalid (CRYPT-r8Qm2)");
    assertThat(createHuman("hash", ",'hashedPassword':{'hash':'$argon2id$v=19$m=1'}").error())
        .endsWith(" (CRYPT-r8Qm2)");
  }

  @Test
  void wholeHashIsValidated() {
    for (String hash : List.of("$2x$10$x", "$2", "$2a$99$x", "$pbkdf2-md5$1$a$b")) {
      assertThat(createHuman("hash", ",'hashedPassword':{'hash':'" + hash + "'}").error())
          .isEqualTo("invalid_argument: Password is invalid (CRYPT-r8Qm2)");
    }
  }

  @Test
  void machineWithIdOfAnotherOrganizationsUserIsNeverShown() {
    String other = users.admin().newMachine(users.admin().newOrganization());
    String before = users.get(other).text("user.details.resourceOwner");
    String request = "{'organizationId':'%s','userId':'%s','username':'%s','machine':{'name':'b'}}";
    String name = EmbeddedCalls.unique("taken");

    assertThat(users.call("CreateUser", request.formatted(orgId, other, name)).ok().text("id"))
        .isEqualTo(other);

    assertThat(users.get(other).text("user.details.resourceOwner")).isEqualTo(before);
    assertThat(users.call("CreateUser", request.formatted(before, other, name)).error())
        .isEqualTo("failed_precondition: Errors.User.AlreadyExisting (COMMAND-k2una)");
  }

  @Test
  void machineWithIdOfAPersonIsNeverShownUnlessThePersonIsLocked() {
    String name = EmbeddedCalls.unique("person");
    String person = users.admin().newHuman(orgId, name, "Secret-Passw0rd!");
    String request = "{'organizationId':'%s','userId':'%s','username':'%s','machine':{'name':'b'}}";

    users.call("CreateUser", request.formatted(orgId, person, EmbeddedCalls.unique("bot"))).ok();

    assertThat(users.get(person).text("user.username")).isEqualTo(name);
    users.call("LockUser", "{'userId':'" + person + "'}").ok();
    assertThat(
            users
                .call("CreateUser", request.formatted(orgId, person, EmbeddedCalls.unique("bot")))
                .error())
        .isEqualTo("failed_precondition: Errors.User.AlreadyExisting (COMMAND-k2una)");
  }

  @Test
  void organizationInTheRequestIsCheckedFirst() {
    for (String named : List.of("'orgId':'123'", "'orgDomain':'nowhere.example'")) {
      assertThat(users.call("AddHumanUser", "{'organization':{" + named + "}}").error())
          .isEqualTo("permission_denied: Organisation doesn't exist (AUTH-Bs7Ds)");
    }
    String deleted = users.admin().newOrganization();
    users
        .admin()
        .call(
            "zitadel.org.v2.OrganizationService/DeleteOrganization",
            "{'organizationId':'" + deleted + "'}")
        .ok();
    assertThat(users.call("AddHumanUser", "{'organization':{'orgId':'" + deleted + "'}}").error())
        .isEqualTo("invalid_argument: invalid AddHumanUserRequest.Profile: value is required");
    assertThat(users.call("AddHumanUser", "{'organization':{'orgId':''}}").error())
        .isEqualTo("invalid_argument: invalid AddHumanUserRequest.Profile: value is required");
  }

  @Test
  void refusedUsersLeaveNothingBehind() {
    String name = EmbeddedCalls.unique("nothing");
    assertThat(createHuman(name, ",'idpLinks':[{'idpId':'1','userId':'2','userName':'3'}]").error())
        .isEqualTo(
            "failed_precondition: Identity Provider Configuration doesn't exist (COMMAND-39nf2)");
    assertThat(
            users
                .call("ListUsers", "{'queries':[{'userNameQuery':{'userName':'" + name + "'}}]}")
                .ok()
                .at("details.totalResult")
                .isMissingNode())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'profile':{'givenName':' ','familyName':'B'},'email':{'email':'a@b.ch'}"
            + " | First name in profile is empty (USER-UCej2)",
        "'profile':{'givenName':'A','familyName':' '},'email':{'email':'a@b.ch'}"
            + " | Last name in profile is empty (USER-4hB7d)",
        "'profile':{'givenName':'A','familyName':'B'},'email':{'email':'Ann <a@b.ch>'}"
            + " | Email is invalid (EMAIL-599GV)",
        "'profile':{'givenName':'A','familyName':'B'},'email':{'email':'a@b.ch'},"
            + "'phone':{'phone':'call me'} | Phone is invalid (PHONE-so0wa)",
        "'profile':{'givenName':'A','familyName':'B'},'email':{'email':'a@b.ch',"
            + "'sendCode':{'urlTemplate':'https://x/{{.Nope}}'}}"
            + " | URL Template is invalid (DOMAIN-ieYa7)",
      })
  void whatIsWrongIsSaid(String human, String message) {
    assertThat(
            users
                .call("CreateUser", "{'organizationId':'" + orgId + "','human':{" + human + "}}")
                .error())
        .isEqualTo("invalid_argument: " + message);
  }

  @Test
  void namesAreUniqueInTheInstanceIgnoringCase() {
    String name = EmbeddedCalls.unique("Unique");
    createHuman(name, "").ok();
    String other = users.admin().newOrganization();
    assertThat(
            users
                .call(
                    "CreateUser",
                    "{'organizationId':'%s','username':'%s','machine':{'name':'n'}}"
                        .formatted(other, name.toUpperCase(java.util.Locale.ROOT)))
                .error())
        .isEqualTo("already_exists: User already exists (V3-DKcYh)");
  }

  @Test
  void nameThatEndsWithAnotherOrganizationsDomainIsRefused() {
    String other = users.admin().newOrganization();
    String domain =
        users
            .admin()
            .call(
                "zitadel.org.v2.OrganizationService/ListOrganizations",
                "{'queries':[{'idQuery':{'id':'" + other + "'}}]}")
            .ok()
            .text("result.0.primaryDomain");
    assertThat(createHuman("minnie@" + domain, "").error()).startsWith("invalid_argument: ");
    assertThat(
            users
                .call(
                    "CreateUser",
                    ("{'organizationId':'%s','username':'minnie@%s','human':{'profile':"
                            + "{'givenName':'A','familyName':'B'},'email':{'email':'a@b.ch'}}}")
                        .formatted(orgId, domain))
                .error())
        .isEqualTo(
            "invalid_argument: Domain is already reserved and cannot be used (COMMAND-SFd21)");
  }

  @Test
  void anOwnIdCanBeUsedOnce() {
    String id = EmbeddedCalls.unique("id");
    String body =
        "{'organizationId':'%s','userId':'%s','human':{'profile':{'givenName':'A',"
            + "'familyName':'B'},'email':{'email':'%s@example.com'}}}";
    users.call("CreateUser", body.formatted(orgId, id, id)).ok();
    assertThat(users.call("CreateUser", body.formatted(orgId, id, id + "-2")).error())
        .isEqualTo("failed_precondition: Errors.User.AlreadyExisting (COMMAND-7yiox1isql)");
  }

  @Test
  void plainFieldsAreValidatedBeforeOneofsAndThoseBeforeOptionalFields() {
    assertThat(users.call("CreateUser", "{'username':''}").error())
        .isEqualTo(
            "invalid_argument: invalid CreateUserRequest.OrganizationId: value length must be"
                + " between 1 and 200 runes, inclusive");
    assertThat(users.call("CreateUser", "{'organizationId':'1','username':''}").error())
        .isEqualTo("invalid_argument: invalid CreateUserRequest.UserType: value is required");
    assertThat(
            users
                .call("CreateUser", "{'organizationId':'1','username':'','machine':{'name':'n'}}")
                .error())
        .isEqualTo(
            "invalid_argument: invalid CreateUserRequest.Username: value length must be between"
                + " 1 and 200 runes, inclusive");
  }
}

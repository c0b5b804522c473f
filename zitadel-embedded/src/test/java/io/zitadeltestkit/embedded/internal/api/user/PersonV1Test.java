package io.zitadeltestkit.embedded.internal.api.user;

import static io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization.assertChange;
import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The names, addresses and states of people. */
final class PersonV1Test {
  private static OwnOrganization org;

  private String person = "";

  @BeforeAll
  static void start() {
    org = new OwnOrganization();
  }

  @AfterAll
  static void stop() {
    org.close();
  }

  @BeforeEach
  void makePerson() {
    person = "/users/" + org.newPerson();
  }

  @Test
  void aProfileIsReplaced() {
    String wanted =
        "{'firstName':'Ada','lastName':'Lovelace','nickName':'countess','displayName':'Ada L.',"
            + "'preferredLanguage':'de','gender':'GENDER_FEMALE'}";
    assertThat(org.get(person + "/profile").ok().text("profile.displayName"))
        .isEqualTo("Minnie Mouse");

    assertChange(org.put(person + "/profile", wanted), org.id());

    Answer read = org.get(person + "/profile").ok();
    assertThat(read.at("profile"))
        .hasToString(
            ("{'firstName':'Ada','lastName':'Lovelace','nickName':'countess',"
                    + "'displayName':'Ada L.','preferredLanguage':'de','gender':'GENDER_FEMALE'}")
                .replace('\'', '"'));
    assertThat(read.text("details.resourceOwner")).isEqualTo(org.id());
    assertThat(org.put(person + "/profile", wanted).error())
        .isEqualTo("9: Profile not changed (COMMAND-2M0fs)");
  }

  @Test
  void aProfileNeedsNames() {
    assertThat(org.put(person + "/profile", "{'firstName':'Ada','lastName':'Lovelace'}").error())
        .isEqualTo(
            "3: invalid"
                + " UpdateHumanProfileRequest.DisplayName: value length must be between 1 and 200"
                + " runes, inclusive");
    assertThat(org.get("/users/1/profile").error())
        .isEqualTo("5: User could not be found (QUERY-HNhb3)");
    String machine = "/users/" + org.admin().newMachine(org.id());
    assertThat(org.get(machine + "/profile").error())
        .isEqualTo("9: The User must be personal (QUERY-WLTce)");
  }

  @Test
  void aUserNameIsTakenOnce() {
    String name = EmbeddedCalls.unique("daisy");

    assertChange(org.put(person + "/username", "{'userName':'" + name + "'}"), org.id());

    assertThat(org.get(person).ok().text("user.preferredLoginName")).startsWith(name);
    assertThat(org.put(person + "/username", "{'userName':'" + name + "'}").error())
        .isEqualTo("9: Username not changed (COMMAND-6m9gs)");
    assertThat(
            org.put("/users/" + org.newPerson() + "/username", "{'userName':'" + name + "'}")
                .error())
        .isEqualTo("6: User already exists (V3-DKcYh)");
  }

  @Test
  void anAvatarThatIsNotThereCanBeRemoved() {
    assertChange(org.delete(person + "/avatar"), org.id());

    assertThat(org.delete("/users/1/avatar").error())
        .isEqualTo("5: Errors.Users.NotFound (USER-35N8f)");
  }

  @Test
  void onlyTheLengthOfTheAddressIsValidated() {
    assertThat(org.put(person + "/email", "{}").error())
        .isEqualTo(
            "3: invalid UpdateHumanEmailRequest.Email:"
                + " value length must be between 1 and 200 runes, inclusive");
    assertThat(org.post(person + "/_resend_initialization", "{'email':'123'}").error())
        .isEqualTo("9: User is already initialized (COMMAND-2M9sd)");
  }

  @Test
  void addressNotSetAsVerifiedHasToBeVerified() {
    assertChange(org.put(person + "/email", "{'email':'ada@example.com'}"), org.id());

    assertThat(org.get(person + "/email").ok().at("email"))
        .hasToString("{\"email\":\"ada@example.com\"}");
    assertChange(org.post(person + "/email/_resend_verification", "{}"), org.id());
    assertThat(org.put(person + "/email", "{'email':'ada@example.com'}").error())
        .isEqualTo("9: Email not changed (COMMAND-2b7fM)");

    org.put(person + "/email", "{'email':'ada@example.com','isEmailVerified':true}").ok();

    assertThat(org.get(person + "/email").ok().at("email.isEmailVerified").asBoolean()).isTrue();
    assertThat(org.post(person + "/email/_resend_verification", "{}").error())
        .isEqualTo("9: Email is already verified (COMMAND-3M9ds)");
  }

  @Test
  void aNumberCanBeSetProvedAndRemoved() {
    assertThat(org.post(person + "/phone/_resend_verification", "{}").error())
        .isEqualTo("5: Phone not found (COMMAND-2b7Hf)");

    assertChange(org.put(person + "/phone", "{'phone':'+41 71 000 00 00'}"), org.id());

    assertThat(org.get(person + "/phone").ok().at("phone"))
        .hasToString("{\"phone\":\"+41710000000\"}");
    assertChange(org.post(person + "/phone/_resend_verification", "{}"), org.id());
    org.put(person + "/phone", "{'phone':'+41710000000','isPhoneVerified':true}").ok();
    assertThat(org.post(person + "/phone/_resend_verification", "{}").error())
        .isEqualTo("9: Phone already verified (COMMAND-2M9sf)");
    assertChange(org.delete(person + "/phone"), org.id());
    assertThat(org.get(person + "/phone").ok().at("phone")).hasToString("{}");
    assertThat(org.delete(person + "/phone").error())
        .isEqualTo("5: Phone not found (COMMAND-p6rsc)");
  }

  @Test
  void initializationIsResentToAPersonWhoNeverSignedIn() {
    String initial =
        "/users/"
            + org.post(
                    "/users/human",
                    ("{'userName':'%s','profile':{'firstName':'A','lastName':'B'},"
                            + "'email':{'email':'a@example.com'}}")
                        .formatted(EmbeddedCalls.unique("initial")))
                .ok()
                .text("userId");
    assertThat(org.get(initial).ok().text("user.state")).isEqualTo("USER_STATE_INITIAL");

    assertChange(
        org.post(initial + "/_resend_initialization", "{'email':'b@example.com'}"), org.id());

    assertThat(org.get(initial + "/email").ok().text("email.email")).isEqualTo("b@example.com");
    assertThat(org.post(person + "/_resend_initialization", "{}").error())
        .isEqualTo("9: User is already initialized (COMMAND-2M9sd)");
    assertThat(org.post("/users/1/_resend_initialization", "{}").error())
        .isEqualTo("5: User could not be found (COMMAND-2M9df)");
  }

  @Test
  void aLockedUserCannotBeLockedAgain() {
    assertThat(org.post(person + "/_unlock", "{}").error())
        .isEqualTo("9: User is not locked (COMMAND-4M0ds)");

    assertChange(org.post(person + "/_lock", "{}"), org.id());

    assertThat(org.get(person).ok().text("user.state")).isEqualTo("USER_STATE_LOCKED");
    assertThat(org.post(person + "/_lock", "{}").error())
        .isEqualTo("9: User is not active or initial (COMMAND-3NN8v)");
    assertChange(org.post(person + "/_unlock", "{}"), org.id());
    assertThat(org.get(person).ok().text("user.state")).isEqualTo("USER_STATE_ACTIVE");
  }

  @Test
  void anInitialPasswordHasToBeChanged() {
    assertChange(
        org.post(person + "/password/_initialize", "{'password':'Another-1234!'}"), org.id());

    assertThat(
            org.admin()
                .rest("GET", "/v2" + person, "")
                .ok()
                .at("user.human.passwordChangeRequired")
                .asBoolean())
        .isTrue();
    assertThat(org.post(person + "/password/_initialize", "{'password':'weak'}").error())
        .isEqualTo("3: Password is too short (DOMAIN-HuJf6)");
    assertThat(org.post("/users/1/password/_initialize", "{'password':'Another-1234!'}").error())
        .isEqualTo("9: Password not found (COMMAND-G8dh3)");
  }

  @Test
  void aCodeForAnotherPasswordIsSent() {
    assertChange(org.post(person + "/password/_reset", "{'type':'TYPE_EMAIL'}"), org.id());

    assertThat(org.post(person + "/password/_reset", "{'type':7}").error())
        .endsWith(
            "invalid SendHumanResetPasswordNotificationRequest.Type: value must be one of the"
                + " defined enum values");
    assertThat(org.post("/users/1/password/_reset", "{}").error())
        .isEqualTo("9: User could not be found (COMMAND-Hj9ds)");
  }
}

package io.zitadeltestkit.embedded.internal.api.user.creation;

import static io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization.assertMaking;
import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Imported people. */
final class PersonImportV1Test {
  private static final String PASSWORD = "Secret-Passw0rd!";

  /** A hash of {@link #PASSWORD} by bcrypt. */
  private static final String HASH = "$2b$10$ugq6NLx46RBf1abILWgINOcZRZYRc6V3JZ424..H/ENhqHWivhdeK";

  private static OwnOrganization org;

  private final String name = EmbeddedCalls.unique("daisy");

  @BeforeAll
  static void start() {
    org = new OwnOrganization();
  }

  @AfterAll
  static void stop() {
    org.close();
  }

  @Test
  void comeWithTheirPassword() {
    Answer imported = person(",'password':'" + PASSWORD + "'");

    assertMaking(imported, org.id());
    Answer read = org.get("/users/" + imported.text("userId")).ok();
    assertThat(read.text("user.state")).isEqualTo("USER_STATE_ACTIVE");
    assertThat(read.text("user.human.profile.displayName")).isEqualTo("Daisy Duck");
    assertThat(read.at("user.human.email.isEmailVerified").asBoolean()).isTrue();
    assertThat(signIn(imported, PASSWORD).status()).isEqualTo(200);
    assertThat(signIn(imported, "wrong").error())
        .isEqualTo("invalid_argument: Password is invalid (COMMAND-3M0fs)");
  }

  @Test
  void recoveryCodesAreValidatedAndIgnored() {
    Answer imported = person(",'recoveryCodes':[{'raw':'a435b-34kns'},{'hash':'plain'},{}]");

    assertThat(
            org.admin()
                .rest("GET", "/v2/users/" + imported.text("userId") + "/authentication_methods", "")
                .ok()
                .body()
                .has("authMethodTypes"))
        .isFalse();
    assertThat(person(",'recoveryCodes':[{'raw':''}]").error())
        .isEqualTo(
            "3: invalid ImportHumanUserRequest.RecoveryCodes[0]: embedded message failed validation"
                + " | caused by: invalid ImportHumanUserRequest_RecoveryCode.Raw: value length must"
                + " be between 1 and 200 runes, inclusive");
  }

  @Test
  void comeWithAHashOfTheirPassword() {
    Answer imported = person(",'hashedPassword':{'value':'" + HASH + "'}");

    assertThat(signIn(imported.ok(), PASSWORD).status()).isEqualTo(200);
    assertThat(signIn(imported, "wrong").status()).isEqualTo(400);
  }

  @Test
  void personWithoutPasswordIsInitial() {
    Answer imported = person("").ok();

    assertThat(org.get("/users/" + imported.text("userId")).ok().text("user.state"))
        .isEqualTo("USER_STATE_INITIAL");
  }

  @Test
  void weakPasswordIsRefusedAndNoPersonIsCreated() {
    assertThat(person(",'password':'short'").error())
        .isEqualTo("3: Password is too short (DOMAIN-HuJf6)");
    assertThat(
            org.post(
                    "/users/_search", "{'queries':[{'userNameQuery':{'userName':'" + name + "'}}]}")
                .ok()
                .at("result"))
        .isEmpty();
  }

  @Test
  void linksNeedAnExistingProvider() {
    assertThat(person(",'idps':[{'configId':'1','externalUserId':'2','displayName':'3'}]").error())
        .isEqualTo("9: Identity Provider Configuration doesn't exist (COMMAND-39nf2)");
  }

  @Test
  void aPasskeyIsRegisteredOnARealServerOnly() {
    assertThat(person(",'requestPasswordlessRegistration':true").error())
        .isEqualTo(
            "12: ImportHumanUser with a registration of a passkey is not implemented by the"
                + " embedded server; the container and external backends, which are real Zitadels,"
                + " have it");
  }

  private Answer person(String more) {
    return org.post(
        "/users/human/_import",
        ("{'userName':'%s','profile':{'firstName':'Daisy','lastName':'Duck'},"
                + "'email':{'email':'%s@example.com','isEmailVerified':true}%s}")
            .formatted(name, name, more));
  }

  private static Answer signIn(Answer imported, String password) {
    return org.admin()
        .call(
            "zitadel.session.v2.SessionService/CreateSession",
            "{'checks':{'user':{'userId':'%s'},'password':{'password':'%s'}}}"
                .formatted(imported.text("userId"), password));
  }
}

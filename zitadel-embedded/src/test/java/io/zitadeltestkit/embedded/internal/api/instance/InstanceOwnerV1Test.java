package io.zitadeltestkit.embedded.internal.api.instance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.SystemKey;
import io.zitadeltestkit.embedded.TestServer;
import io.zitadeltestkit.embedded.internal.api.instance.SystemCreateMessagesV1.CreateInstanceRequest.Email;
import io.zitadeltestkit.embedded.internal.api.instance.SystemCreateMessagesV1.CreateInstanceRequest.Human;
import io.zitadeltestkit.embedded.internal.api.instance.SystemCreateMessagesV1.CreateInstanceRequest.Password;
import io.zitadeltestkit.embedded.internal.api.instance.SystemCreateMessagesV1.CreateInstanceRequest.Profile;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.model.user.UserState;
import io.zitadeltestkit.embedded.internal.setup.InstanceSetup;
import io.zitadeltestkit.embedded.internal.setup.NewInstance;
import io.zitadeltestkit.embedded.internal.state.Instance;
import java.io.IOException;
import java.time.Clock;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The owner of a new instance: a person, or a service user with a token or a key. */
final class InstanceOwnerV1Test {
  private static final SystemKey KEY = SystemKey.make();

  @RegisterExtension private static final TestServer RUNNING = new TestServer(KEY::start);

  private static final EmbeddedZitadel server = RUNNING.zitadel();
  private static EmbeddedCalls system;

  @BeforeAll
  static void start() {
    system = KEY.callsTo(server);
  }

  private static String newHost() {
    return EmbeddedCalls.unique("own") + ".localhost";
  }

  private static Answer create(String host, String owner) {
    return system.rest(
        "POST",
        "/system/v1/instances/_create",
        "{'instanceName':'Owned','firstOrgName':'First','customDomain':'%s',%s}"
            .formatted(host, owner));
  }

  @Test
  void aServiceUserOwnsItWithItsToken() {
    String host = newHost();
    Answer made =
        create(host, "'machine':{'userName':'robot','name':'R','personalAccessToken':{}}").ok();
    EmbeddedCalls owner = system.as(made.text("pat")).at(host);

    Answer memberships = owner.rest("POST", "/auth/v1/memberships/me/_search", "{}").ok();

    assertThat(memberships.body().toString()).contains("IAM_OWNER").contains("ORG_OWNER");
    assertThat(made.body().has("machineKey")).isFalse();
    assertThat(owner.rest("GET", "/auth/v1/users/me", "").ok().text("user.userName"))
        .isEqualTo("robot");
    assertThat(owner.rest("GET", "/admin/v1/orgs/default", "").ok().text("org.id"))
        .isEqualTo(made.text("details.resourceOwner"));
  }

  @Test
  void aServiceUserMayGetAKey() throws IOException {
    String host = newHost();
    Answer made =
        create(
                host,
                "'machine':{'userName':'robot','name':'R','personalAccessToken':{},"
                    + "'machineKey':{'type':'KEY_TYPE_JSON'}}")
            .ok();
    EmbeddedCalls owner = system.as(made.text("pat")).at(host);
    JsonNode key = new ObjectMapper().readTree(Base64.getDecoder().decode(made.text("machineKey")));

    String userId = owner.rest("GET", "/auth/v1/users/me", "").ok().text("user.id");
    Answer keys = owner.rest("POST", "/management/v1/users/" + userId + "/keys/_search", "{}").ok();

    assertThat(key.path("type").asText()).isEqualTo("serviceaccount");
    assertThat(key.path("userId").asText()).isEqualTo(userId);
    assertThat(key.path("key").asText()).startsWith("-----BEGIN RSA PRIVATE KEY-----");
    assertThat(keys.text("result.0.id")).isEqualTo(key.path("keyId").asText());
    assertThat(create(newHost(), "'machine':{'userName':'r','name':'R','machineKey':{}}").error())
        .startsWith(
            "3: invalid CreateInstanceRequest.Machine:" + " embedded message failed validation");
  }

  @Test
  void aPersonMaySignInOnceThereIsAPasswordAndAVerifiedAddress() {
    Profile mouse = new Profile("Minnie", "Mouse", "de");

    User ready =
        make(
            new Human(
                " minnie ",
                new Email("m@example.com", true),
                mouse,
                new Password("Password1!", true)));
    User withoutPassword = make(new Human("", new Email("m@example.com", true), mouse, null));

    assertThat(ready.username()).isEqualTo("minnie");
    assertThat(ready.state()).isEqualTo(UserState.ACTIVE);
    io.zitadeltestkit.embedded.internal.model.user.Human person =
        Objects.requireNonNull(ready.human());
    assertThat(person.displayName()).isEqualTo("Minnie Mouse");
    assertThat(person.preferredLanguage()).isEqualTo("de");
    assertThat(person.passwordChangeRequired()).isTrue();
    assertThat(withoutPassword.username()).isEqualTo("@first.localhost");
    assertThat(withoutPassword.state()).isEqualTo(UserState.INITIAL);
  }

  private static User make(Human human) {
    Instance instance = new Instance("1", Clock.systemUTC());
    return instance.write(
        tx ->
            FirstOwnerV1.human(
                tx,
                InstanceSetup.prepare(tx, "1", new NewInstance("Owned", "First", "", "localhost")),
                human));
  }

  @Test
  void theLanguageIsTheOneThatIsNamed() {
    String host = newHost();
    EmbeddedCalls owner =
        system
            .as(
                create(
                        host,
                        "'machine':{'userName':'r','name':'R','personalAccessToken':{}},"
                            + "'defaultLanguage':'fr'")
                    .ok()
                    .text("pat"))
            .at(host);

    assertThat(owner.rest("GET", "/admin/v1/languages/default", "").ok().text("language"))
        .isEqualTo("fr");
  }

  @Test
  void aPersonIsNamedAndHasAProperPassword() {
    String email = "'email':{'email':'m@example.com'}";
    String names = email + ",'profile':{'firstName':'Minnie','lastName':'Mouse'}";

    assertThat(create(newHost(), "'human':{" + email + "}").error())
        .isEqualTo("3: Errors.User.Profile.FirstNameEmpty (USER-UCej2)");
    assertThat(
            create(newHost(), "'human':{" + email + ",'profile':{'firstName':'Minnie'}}").error())
        .isEqualTo("3: Errors.User.Profile.LastNameEmpty (USER-4hB7d)");
    assertThat(create(newHost(), "'human':{}").error())
        .isEqualTo(
            "3: invalid CreateInstanceRequest.Human:"
                + " embedded message failed validation | caused by: invalid"
                + " CreateInstanceRequest_Human.Email: value is required");
    assertThat(create(newHost(), "'human':{" + names + ",'password':{'password':'short'}}").error())
        .isEqualTo("3: Errors.User.PasswordComplexityPolicy.MinLength (COMMA-HuJf6)");
    create(newHost(), "'human':{" + names + "}").ok();
  }

  @Test
  void aServiceUserIsNamed() {
    assertThat(create(newHost(), "'machine':{}").error())
        .isEqualTo("9: Errors.Invalid.Argument (PROJE-hzxwo)");
    assertThat(create(newHost(), "'machine':{'userName':'robot'}").error())
        .isEqualTo("3: Errors.User.Invalid (COMMAND-bs9Ds)");
    assertThat(create(newHost(), "'machine':{'name':'Robot'}").error())
        .isEqualTo("3: Errors.User.Invalid (COMMAND-bm9Ds)");
  }
}

package io.zitadeltestkit.server.cli;

import static io.zitadeltestkit.server.cli.SettingsTest.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceInfo;
import io.zitadeltestkit.embedded.internal.model.membership.Membership;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.policy.DomainPolicy;
import io.zitadeltestkit.embedded.internal.model.user.Human;
import io.zitadeltestkit.embedded.internal.model.user.MachineKey;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.state.Instance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstInstanceTest {
  private static final String MACHINE = "FIRSTINSTANCE_ORG_MACHINE_";
  private static final String LOGIN_CLIENT = "FIRSTINSTANCE_ORG_LOGINCLIENT_";

  private final Instance instance = new Instance("1", Clock.systemUTC());

  @Test
  void hasTheServiceUsersOfTheSettings(@TempDir Path directory) throws Exception {
    Path pat =
        Files.writeString(directory.resolve("pat"), "an older and much longer content ".repeat(9));
    Path loginPat = directory.resolve("login-pat");
    FirstInstance first =
        new FirstInstance(
            settings(
                "FIRSTINSTANCE_INSTANCENAME",
                "Test",
                "FIRSTINSTANCE_ORG_NAME",
                "Acme",
                MACHINE + "MACHINE_USERNAME",
                "admin",
                MACHINE + "MACHINE_NAME",
                "The admin",
                MACHINE + "PAT_EXPIRATIONDATE",
                "2099-01-01T00:00:00Z",
                LOGIN_CLIENT + "MACHINE_USERNAME",
                "login",
                LOGIN_CLIENT + "MACHINE_NAME",
                "The login client",
                LOGIN_CLIENT + "PAT_EXPIRATIONDATE",
                "2099-01-01T00:00:00Z",
                "FIRSTINSTANCE_PATPATH",
                pat.toString(),
                "FIRSTINSTANCE_LOGINCLIENTPATPATH",
                loginPat.toString()));

    first.write(first.setUp(instance, "localhost"));

    assertThat(pat).content().matches("eyJ[\\w.-]{274}\\n");
    assertThat(loginPat).content().matches("eyJ[\\w.-]{274}\\n");
    assertThat(InstanceInfo.of(instance.state()).name()).isEqualTo("Test");
    assertThat(instance.state().all(Organization.TABLE))
        .extracting(Organization::name)
        .containsExactly("Acme");
    assertThat(instance.state().all(User.TABLE))
        .extracting(User::username, User::displayName, this::roles)
        .containsExactlyInAnyOrder(
            tuple(
                "zitadel-admin@acme.localhost", "ZITADEL Admin", List.of("IAM_OWNER", "ORG_OWNER")),
            tuple("admin", "The admin", List.of("IAM_OWNER", "ORG_OWNER")),
            tuple("login", "The login client", List.of("IAM_LOGIN_CLIENT")));
  }

  /**
   * Container starts copy an empty, world-writable file into the container, and read it afterwards.
   */
  @Test
  void existingTokenFileIsOverwrittenInPlace(@TempDir Path directory) throws Exception {
    Path pat = Files.createFile(directory.resolve("pat"));
    assumeThat(Files.getFileStore(pat).supportsFileAttributeView("posix")).isTrue();
    Files.setPosixFilePermissions(pat, PosixFilePermissions.fromString("rw-rw-rw-"));
    Object before = Files.getAttribute(pat, "unix:ino");
    FirstInstance first =
        new FirstInstance(
            settings(
                MACHINE + "MACHINE_USERNAME",
                "admin",
                MACHINE + "PAT_EXPIRATIONDATE",
                "2099-01-01T00:00:00Z",
                "FIRSTINSTANCE_PATPATH",
                pat.toString()));

    first.write(first.setUp(instance, "localhost"));

    assertThat(pat).content().matches("eyJ[\\w.-]{274}\\n");
    assertThat(Files.getAttribute(pat, "unix:ino")).isEqualTo(before);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(pat)))
        .isEqualTo("rw-rw-rw-");
  }

  @Test
  void hasAPersonByDefault() throws FatalException {
    new FirstInstance(settings()).setUp(instance, "localhost");

    User person = instance.state().all(User.TABLE).findFirst().orElseThrow();
    Human human = Objects.requireNonNull(person.human());
    assertThat(person.username()).isEqualTo("zitadel-admin@zitadel.localhost");
    assertThat(human.email()).isEqualTo("zitadel-admin@zitadel.localhost");
    assertThat(human.displayName()).isEqualTo("ZITADEL Admin");
    assertThat(human.passwordChangeRequired()).isTrue();
    assertThat(roles(person)).containsExactly("IAM_OWNER", "ORG_OWNER");
  }

  @Test
  void refusesAPasswordThatIsTooSimple() throws FatalException {
    FirstInstance first = new FirstInstance(settings("FIRSTINSTANCE_ORG_HUMAN_PASSWORD", "secret"));

    assertThatThrownBy(() -> first.setUp(instance, "localhost"))
        .isInstanceOf(FatalException.class)
        .hasMessage("Password is too short (COMMA-HuJf6)");
  }

  @Test
  void hasTheKeyFileOfTheSettings(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("key.json");
    FirstInstance first =
        new FirstInstance(
            settings(
                MACHINE + "MACHINE_USERNAME",
                "admin",
                MACHINE + "MACHINEKEY_TYPE",
                "1",
                MACHINE + "MACHINEKEY_EXPIRATIONDATE",
                "2099-01-01T00:00:00Z",
                "FIRSTINSTANCE_MACHINEKEYPATH",
                file.toString()));

    first.write(first.setUp(instance, "localhost"));

    JsonNode json = new ObjectMapper().readTree(file.toFile());
    MachineKey key = instance.state().all(MachineKey.TABLE).findFirst().orElseThrow();
    assertThat(json.get("type").asText()).isEqualTo("serviceaccount");
    assertThat(json.get("keyId").asText()).isEqualTo(key.id());
    assertThat(json.get("userId").asText()).isEqualTo(key.userId());
    assertThat(json.get("expirationDate").asText()).isEqualTo("2099-01-01T00:00:00Z");
    assertThat(json.get("key").asText()).startsWith("-----BEGIN RSA PRIVATE KEY-----\n");
  }

  @Test
  void refusesAnUnknownKindOfKey() {
    assertThatThrownBy(
            () ->
                new FirstInstance(
                    settings(
                        MACHINE + "MACHINE_USERNAME", "admin", MACHINE + "MACHINEKEY_TYPE", "7")))
        .isInstanceOf(FatalException.class)
        .hasMessage(
            "ZITADEL_FIRSTINSTANCE_ORG_MACHINE_MACHINEKEY_TYPE is '7': no kind of key; 1, JSON, is"
                + " the only one");
  }

  @Test
  void userNamesCanBeUniquePerOrganization() throws FatalException {
    new FirstInstance(settings("DEFAULTINSTANCE_DOMAINPOLICY_USERLOGINMUSTBEDOMAIN", "true"))
        .setUp(instance, "localhost");

    assertThat(DomainPolicy.userLoginMustBeDomain(instance.state(), "any")).isTrue();
  }

  private List<String> roles(User user) {
    return instance
        .state()
        .lookup(Membership.TABLE, Membership.BY_USER, user.id())
        .flatMap(membership -> membership.roles().stream())
        .sorted()
        .toList();
  }
}

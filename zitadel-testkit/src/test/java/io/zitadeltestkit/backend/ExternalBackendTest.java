package io.zitadeltestkit.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.ZitadelClientBuilder;
import io.zitadeltestkit.client.administrator.AdministratorResource;
import io.zitadeltestkit.client.administrator.ManagerRole;
import io.zitadeltestkit.client.error.ZitadelException;
import io.zitadeltestkit.client.user.NewMachine;
import io.zitadeltestkit.client.user.NewMachineKey;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.internal.Names;
import io.zitadeltestkit.internal.provision.Provisioned;
import io.zitadeltestkit.internal.provision.Provisioner;
import io.zitadeltestkit.internal.provision.Sweep;
import io.zitadeltestkit.message.MessageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An external server, played by an embedded one, with credentials of different roles. */
final class ExternalBackendTest {
  private final List<String> announcements = new ArrayList<>();
  private EmbeddedZitadel server;
  private ZitadelClient admin;
  private String orgId = "";
  private String botId = "";

  @BeforeEach
  void start() {
    server = EmbeddedZitadel.start();
    admin = ZitadelClient.withAccessToken(server.baseUrl(), server.adminToken());
    orgId = admin.organizations().create("theirs").id();
    botId = admin.users().create(NewMachine.named("bot").username("bot").in(orgId)).id();
  }

  @AfterEach
  void stop() {
    admin.close();
    server.close();
  }

  private RunningZitadel running(ZitadelClientBuilder credentials) {
    return new ExternalBackend(() -> credentials).start();
  }

  private RunningZitadel withRole(ManagerRole... roles) {
    admin.administrators().create(botId, AdministratorResource.organization(orgId), List.of(roles));
    String token = admin.users().addPersonalAccessToken(botId, Duration.ofHours(1)).token();
    return running(ZitadelClient.builder(server.baseUrl()).accessToken(token));
  }

  private Provisioned provision(RunningZitadel zitadel, ZitadelClient owner) {
    return new Provisioner(zitadel, Duration.ofMinutes(15), announcements::add)
        .provision(owner, "external", List.of(ManagerRole.ORG_OWNER));
  }

  @Test
  void anInstanceOwnerGetsAFreshOrganization() {
    RunningZitadel zitadel =
        running(ZitadelClient.builder(server.baseUrl()).accessToken(server.adminToken()));
    assertThat(zitadel.backend()).isEqualTo("external");
    try (ZitadelClient owner = zitadel.ownerClientBuilder().build()) {
      Provisioned provisioned = provision(zitadel, owner);
      assertThat(provisioned.organizationName()).startsWith("ztk-").endsWith("-external");
      provisioned.close();
      assertThat(admin.organizations().find(provisioned.organizationId())).isEmpty();
    }
    assertThat(announcements).isEmpty();
  }

  @Test
  void anOrganizationOwnerSharesTheirOrganization() {
    RunningZitadel zitadel = withRole(ManagerRole.ORG_OWNER);
    try (ZitadelClient owner = zitadel.ownerClientBuilder().build()) {
      Provisioned provisioned = provision(zitadel, owner);
      String made = provisioned.serviceUser().id();
      assertThat(provisioned.organizationId()).isEqualTo(orgId);
      assertThat(made).isNotEqualTo(botId);
      assertThat(provisioned.serviceUser().client().me().id()).isEqualTo(made);

      provisioned.close();

      assertThat(admin.organizations().find(orgId)).isPresent();
      assertThat(admin.users().get(botId).isActive()).isTrue();
      assertThatThrownBy(() -> admin.users().get(made)).hasMessageContaining("not_found");
    }
    assertThat(announcements)
        .containsExactly(
            "The given credentials (bot) may not create organizations on "
                + server.baseUrl()
                + ": the tests share that user's own organization "
                + orgId
                + ". To get an organization for each class, give them the role IAM_ORG_MANAGER.");
  }

  @Test
  void tokenIsSharedIfItMayNotCreateUsers() {
    RunningZitadel zitadel = withRole(ManagerRole.ORG_OWNER_VIEWER);
    try (ZitadelClient owner = zitadel.ownerClientBuilder().build()) {
      Provisioned provisioned = provision(zitadel, owner);
      assertThat(provisioned.serviceUser().id()).isEqualTo(botId);
      assertThat(provisioned.serviceUser().client().me().id()).isEqualTo(botId);
      assertThatThrownBy(() -> provisioned.serviceUser().token())
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "bot has no token of its own: the test shares the credentials that were given for the"
                  + " external Zitadel, because they may not create users. Use the injected"
                  + " ZitadelClient, or give credentials with the role ORG_USER_MANAGER.");
      provisioned.close();
      assertThat(admin.users().get(botId).isActive()).isTrue();
    }
    assertThat(announcements)
        .last()
        .isEqualTo(
            "They may not create users or give them roles either: the tests share the given"
                + " credentials and their roles. To get a service user with short-lived tokens,"
                + " give them the role ORG_OWNER of that organization.");
  }

  @Test
  void keyFilesAndClientCredentialsWorkToo(@TempDir Path folder) throws IOException {
    admin.administrators().create(botId, AdministratorResource.instance(), ManagerRole.IAM_OWNER);
    NewMachineKey key = admin.users().addKey(botId, Instant.parse("2099-01-01T00:00:00Z"));
    Path keyFile = folder.resolve("key.json");
    Files.writeString(keyFile, key.keyFile());
    String secret = admin.users().addSecret(botId).clientSecret();
    List<ZitadelClientBuilder> credentials =
        List.of(
            ZitadelClient.builder(server.baseUrl()).privateKey(keyFile),
            ZitadelClient.builder(server.baseUrl()).clientCredentials("bot", secret));
    for (ZitadelClientBuilder each : credentials) {
      RunningZitadel zitadel = running(each);
      try (ZitadelClient owner = zitadel.ownerClientBuilder().build();
          Provisioned provisioned = provision(zitadel, owner)) {
        assertThat(provisioned.organizationName()).startsWith("ztk-");
      }
    }
  }

  @Test
  void virtualInstancesAreRefused() {
    RunningZitadel zitadel =
        running(ZitadelClient.builder(server.baseUrl()).accessToken(server.adminToken()));
    assertThatThrownBy(zitadel::openInstance)
        .isInstanceOf(BackendException.class)
        .hasMessage(
            "Isolation INSTANCE asks the external Zitadel at "
                + server.baseUrl()
                + " for a virtual instance, and only a system user can make one. Give the name and"
                + " private key of one that the server is configured with in"
                + " ZITADEL_TESTKIT_SYSTEM_USER and ZITADEL_TESTKIT_SYSTEM_KEY_FILE, or use"
                + " isolation ORGANIZATION, or the backend \"embedded\" or \"container\".");
  }

  @Test
  void invalidTokenIsRefusedAtOnce() {
    ZitadelClientBuilder bad = ZitadelClient.builder(server.baseUrl()).accessToken("not-a-token");
    assertThatThrownBy(() -> running(bad))
        .isInstanceOf(BackendException.class)
        .hasMessageStartingWith("The backend \"external\" can't use the given Zitadel. ")
        .hasMessageContaining("401");
  }

  @Test
  void originOfAnInvalidTokenIsNamed() {
    Optional<String> origin = Optional.of("ZITADEL_PAT (in /app/.env.local)");
    try (ZitadelClient bad = ZitadelClient.withAccessToken(server.baseUrl(), "not-a-token");
        ZitadelClient nobody = clientOf(botId)) {
      ZitadelException refused = catchThrowableOfType(ZitadelException.class, bad::me);
      ZitadelException denied =
          catchThrowableOfType(
              ZitadelException.class, () -> nobody.organizations().create("another"));

      assertThat(ExternalBackend.refused(refused, origin))
          .hasMessageStartingWith("The backend \"external\" can't use the given Zitadel. ")
          .hasMessageEndingWith(
              "/users/me/pats. The credentials are those of ZITADEL_PAT (in /app/.env.local).");
      assertThat(ExternalBackend.refused(denied, origin))
          .hasMessage(
              "The backend \"external\" can't use the given Zitadel. " + denied.getMessage());
    }
  }

  private ZitadelClient clientOf(String userId) {
    return ZitadelClient.withAccessToken(
        server.baseUrl(),
        admin.users().addPersonalAccessToken(userId, Duration.ofHours(1)).token());
  }

  @Test
  void leftoversOfAKilledRunAreSweptUp() {
    Instant yesterday = Instant.now().minus(Duration.ofDays(1));
    String old = admin.organizations().create(Names.of("Killed", yesterday)).id();
    String young = admin.organizations().create(Names.of("Running", Instant.now())).id();
    String user =
        admin
            .users()
            .create(NewMachine.named("x").username(Names.of("Killed", yesterday)).in(orgId))
            .id();
    Sweep sweep = new Sweep(admin, Duration.ofHours(2));

    assertThat(sweep.find())
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).startsWith("organization ztk-").contains(old))
        .anySatisfy(line -> assertThat(line).startsWith("user ztk-").contains(user));
    assertThat(sweep.remove()).isEqualTo(2);

    assertThat(sweep.find()).isEmpty();
    assertThat(admin.organizations().find(young)).isPresent();
    assertThat(admin.organizations().find(orgId)).isPresent();
  }

  @Test
  void usersOfADeletedOrganizationMayStillBeListed() {
    Instant yesterday = Instant.now().minus(Duration.ofDays(1));
    String old = admin.organizations().create(Names.of("Killed", yesterday)).id();
    admin.users().create(NewMachine.named("x").username(Names.of("Killed", yesterday)).in(old));
    Sweep sweep = new Sweep(admin, Duration.ofHours(2));
    server.lag(Duration.ofHours(1));

    assertThat(sweep.remove()).isEqualTo(1);

    assertThat(sweep.find()).as("what lists still show").hasSize(2);
    server.lag(Duration.ZERO);
    assertThat(sweep.find()).isEmpty();
  }

  @Test
  void messagesAreRefusedUnlessEnabled() {
    RunningZitadel zitadel =
        running(ZitadelClient.builder(server.baseUrl()).accessToken(server.adminToken()));

    assertThatThrownBy(zitadel::messages)
        .isInstanceOf(MessageException.class)
        .hasMessage(
            "Messages of the external Zitadel at "
                + server.baseUrl()
                + " can be read only by changing its instance: until the tests are over, its"
                + " providers of e-mail and SMS would post everything to this JVM, and nobody would"
                + " get mail. If it is yours to change, tell by which name or address it reaches"
                + " this machine, in ZITADEL_TESTKIT_MESSAGES_HOST or the property"
                + " zitadel.testkit.messages-host. Or use the backend \"embedded\" or"
                + " \"container\".");
  }
}

package io.zitadeltestkit.junit;

import static java.util.Objects.requireNonNullElse;

import io.zitadeltestkit.backend.RunningZitadel;
import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.administrator.ManagerRole;
import io.zitadeltestkit.client.user.HumanDetails;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.UsedPermissions;
import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.internal.CleanUp;
import io.zitadeltestkit.internal.Lag;
import io.zitadeltestkit.internal.Notices;
import io.zitadeltestkit.internal.fixture.FixturePlan;
import io.zitadeltestkit.internal.fixture.KnownProjects;
import io.zitadeltestkit.internal.fixture.PlantedFixtures;
import io.zitadeltestkit.internal.fixture.PlantedFixtures.Ground;
import io.zitadeltestkit.internal.fixture.PlantedFixtures.ServiceUserId;
import io.zitadeltestkit.internal.provision.Planted;
import io.zitadeltestkit.internal.provision.Provisioned;
import io.zitadeltestkit.internal.provision.Provisioner;
import io.zitadeltestkit.internal.provision.ServiceUser;
import io.zitadeltestkit.internal.token.TokenApplications;
import io.zitadeltestkit.junit.RoleReport.Worker;
import io.zitadeltestkit.message.MessageSource;
import io.zitadeltestkit.seed.Seed;
import io.zitadeltestkit.seed.Seeded;
import io.zitadeltestkit.seed.SeededUser;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The part of Zitadel that a class, a method or the whole run has for itself: an instance or an
 * organization, the owner's client, and everything that was created for the tests. Kept in a JUnit
 * store, which closes it when its scope ends.
 */
final class TestEnvironment implements AutoCloseable {
  private final RunningZitadel zitadel;
  private final Settings settings;
  private final KeptData kept;
  private final HttpLog httpLog;
  private final ZitadelClient owner;
  private final Provisioned provisioned;
  private final @Nullable Planted planted;
  private final TokenApplications tokenApplications;
  private final Set<Worker> workers = new CopyOnWriteArraySet<>();
  private final @Nullable ContextEnvironment context;

  private TestEnvironment(
      RunningZitadel zitadel,
      Settings settings,
      HttpLog httpLog,
      ZitadelClient owner,
      Provisioned provisioned,
      @Nullable Planted planted,
      @Nullable ContextEnvironment context) {
    this.zitadel = zitadel;
    this.settings = settings;
    this.kept = new KeptData(settings.keepOnFailure());
    this.httpLog = httpLog;
    this.owner = owner;
    this.provisioned = provisioned;
    this.planted = planted;
    this.context = context;
    this.tokenApplications =
        context == null
            ? new TokenApplications(owner, zitadel.clock(), provisioned.organizationId())
            : context.environment().tokenApplications;
    noted("the service user", provisioned.serviceUser());
  }

  /**
   * {@return an environment with the instance, the seed and the applications of an application
   * context}
   */
  static TestEnvironment within(ContextEnvironment context, Settings settings, String label) {
    TestEnvironment around = context.environment();
    TestEnvironment environment = create(around.zitadel, settings.withinContext(), label, context);
    try {
      environment.httpLog.unrecorded(
          () -> {
            environment.provisioned.joinWith(around.provisioned);
            return environment;
          });
      return environment;
    } catch (RuntimeException e) {
      CleanUp.afterFailure(e, environment::close);
      throw e;
    }
  }

  static TestEnvironment create(RunningZitadel server, Settings settings, String label) {
    return create(server, settings, label, null);
  }

  private static TestEnvironment create(
      RunningZitadel server,
      Settings settings,
      String label,
      @Nullable ContextEnvironment context) {
    boolean ownInstance = settings.isolation() == Isolation.INSTANCE;
    RunningZitadel zitadel = ownInstance ? server.openInstance() : server;
    HttpLog httpLog = new HttpLog();
    RunningZitadel recorded = new RecordedZitadel(zitadel, httpLog);
    ZitadelClient owner = recorded.ownerClientBuilder().build();
    try {
      Provisioned provisioned =
          httpLog.unrecorded(
              () ->
                  new Provisioner(recorded, settings.tokenLifetime(), Notices::warn)
                      .provision(owner, label, settings.roles()));
      try {
        Planted planted = httpLog.unrecorded(() -> plant(settings, owner, recorded).orElse(null));
        return new TestEnvironment(
            zitadel, settings, httpLog, owner, provisioned, planted, context);
      } catch (RuntimeException e) {
        CleanUp.afterFailure(e, provisioned::close);
        throw e;
      }
    } catch (RuntimeException e) {
      owner.close();
      if (ownInstance) {
        CleanUp.afterFailure(e, zitadel::close);
      }
      throw e;
    }
  }

  /** On a shared instance, the names of a seed are made unique. */
  private static Optional<Planted> plant(
      Settings settings, ZitadelClient owner, RunningZitadel zitadel) {
    return settings.seed().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Planted.plant(
                Seed.resource(settings.seed()),
                owner,
                zitadel.clock(),
                settings.isolation() != Isolation.INSTANCE));
  }

  /** {@return the data of the seed; empty without a seed} */
  Optional<Seeded> seeded() {
    return context == null
        ? Optional.ofNullable(planted).map(Planted::seeded)
        : context.environment().seeded();
  }

  /** {@return the application context that the test runs in; empty if it runs in none} */
  Optional<ContextEnvironment> context() {
    return Optional.ofNullable(context);
  }

  RunningZitadel zitadel() {
    return zitadel;
  }

  ZitadelServer server() {
    return describe(zitadel);
  }

  static ZitadelServer describe(RunningZitadel zitadel) {
    return new ZitadelServer(
        zitadel.baseUrl(),
        zitadel.issuer(),
        zitadel.version(),
        zitadel.backend(),
        zitadel.features());
  }

  ZitadelClient ownerClient() {
    return owner;
  }

  TestOrganization organization() {
    return new TestOrganization(provisioned.organizationId(), provisioned.organizationName());
  }

  /** {@return the service user of the test} */
  ServiceUser serviceUser() {
    return provisioned.serviceUser();
  }

  /** {@return a further service user with other roles} */
  ServiceUser serviceUser(List<ManagerRole> roles) {
    ServiceUser user = httpLog.unrecorded(() -> provisioned.serviceUser(roles));
    return noted("that of @WithRoles", user);
  }

  /** {@return a service user for the toolkit's own calls} */
  ServiceUser helper(List<ManagerRole> roles) {
    return httpLog.unrecorded(() -> provisioned.serviceUser(roles));
  }

  TokenApplications tokenApplications() {
    return tokenApplications;
  }

  Clock clock() {
    return zitadel.clock();
  }

  /** {@return whether the server's clock could be moved, and the action was run} */
  boolean at(Instant time, Runnable action) {
    return zitadel.at(time, action);
  }

  /** {@return the service users that tests have used, also removed ones} */
  Set<Worker> workers() {
    return workers;
  }

  Optional<UsedPermissions> usedPermissions() {
    return zitadel.embedded().map(EmbeddedZitadel::usedPermissions);
  }

  private ServiceUser noted(String label, ServiceUser user) {
    workers.add(new Worker(label, user.id(), provisioned.organizationId(), user.roles()));
    return user;
  }

  PlantedFixtures plant(FixturePlan plan, boolean uniqueNames, KnownProjects known) {
    Ground ground = new Ground(owner, zitadel.clock(), provisioned.organizationId(), uniqueNames);
    return httpLog.unrecorded(() -> PlantedFixtures.plant(plan, ground, known));
  }

  /** {@return a service user of the fixtures, with tokens of its own} */
  ServiceUser adopt(String name, ServiceUserId user) {
    List<ManagerRole> roles = user.managerRoles().stream().map(ManagerRole::of).toList();
    ServiceUser adopted =
        httpLog.unrecorded(() -> provisioned.adopt(user.id(), user.userName(), roles));
    return noted(name, adopted);
  }

  /** {@return the messages of the instance} */
  MessageSource messages() {
    return httpLog.unrecorded(zitadel::messages);
  }

  Lifecycle lifecycle() {
    return settings.lifecycle();
  }

  /** {@return whether the server is not shared} */
  boolean hasOwnServer() {
    return settings.server() == Server.OWN;
  }

  /** {@return the server, if it is embedded and not shared} */
  EmbeddedZitadel ownEmbedded() {
    EmbeddedZitadel server =
        zitadel.embedded().orElseThrow(() -> OwnServer.notEmbedded(zitadel.backend()));
    if (!hasOwnServer()) {
      throw OwnServer.shared();
    }
    return server;
  }

  /** Records that a test has failed, since its data may have to be kept. */
  void testFailed(ExtensionContext context) {
    kept.testFailed(context);
  }

  /**
   * Removes fixtures, unless they are gone with the server or are to be kept.
   *
   * @param context the class or method that declares them; null if an application context does
   */
  void remove(
      @Nullable ExtensionContext context,
      PlantedFixtures fixtures,
      Collection<ServiceUser> serviceUsers) {
    behave();
    if (context != null && kept.keeps(context)) {
      kept.note(fixtures);
      serviceUsers.forEach(
          user -> CleanUp.atEnd("revoke the tokens of " + user.name(), user::close));
    } else if (zitadel.ended().isEmpty()) {
      serviceUsers.forEach(
          user -> CleanUp.atEnd("revoke the tokens of " + user.name(), user::close));
      fixtures.close();
    } else {
      serviceUsers.forEach(user -> user.client().close());
    }
  }

  /** {@return a person of the seed as a {@link TestUser}} */
  TestUser user(String name, SeededUser user) {
    HumanDetails human = httpLog.unrecorded(() -> owner.users().get(user.id()).human());
    return new TestUser(
        user.id(),
        user.organizationId(),
        name,
        user.loginName(),
        user.password(),
        human == null ? "" : requireNonNullElse(human.email(), ""),
        human == null ? "" : requireNonNullElse(human.phone(), ""));
  }

  /**
   * {@return the last requests of a test and the end of the server's log, for the report of its
   * failure; empty if there were no requests and the server still runs}
   *
   * @param since when the test started, by {@code System.nanoTime()}
   */
  Optional<String> diagnosis(long since) {
    String lines = httpLog.since(since);
    Optional<String> ended = zitadel.ended().map(this::ended);
    if (lines.isEmpty() && ended.isEmpty()) {
      return Optional.empty();
    }
    String log = zitadel.logTail();
    String text =
        ended.orElse("")
            + "Last requests to Zitadel (%s, %s, %s):%n%s"
                .formatted(
                    zitadel.backend(),
                    zitadel.version(),
                    zitadel.baseUrl(),
                    lines.isEmpty() ? "  none" : lines)
            + (log.isEmpty() ? "" : "\nEnd of its log:\n" + log);
    return Optional.of(provisioned.withoutTokens(text));
  }

  private String ended(String how) {
    return "Zitadel (%s) at %s has ended while the tests ran: %s. The rest of this class fails as well; the next class gets another server.%n"
        .formatted(zitadel.backend(), zitadel.baseUrl(), how);
  }

  /**
   * Resets clock, faults and lag of an own server, so that they affect neither the next test nor
   * the clean-up.
   */
  void behave() {
    if (hasOwnServer()) {
      zitadel
          .embedded()
          .ifPresent(
              server -> {
                server.faults().clear();
                server.lag(Lag.configured());
                server.clock().reset();
              });
    }
  }

  @Override
  public void close() {
    behave();
    if (kept.keeps() && zitadel.ended().isEmpty()) {
      Notices.warn(kept.whereToLook(zitadel, provisioned));
      ServiceUser user = provisioned.serviceUser();
      CleanUp.atEnd("revoke the tokens of " + user.name(), user::close);
      owner.close();
      return;
    }
    try {
      if (context == null && zitadel.ended().isEmpty()) {
        tokenApplications.close();
      }
      if (planted != null) {
        planted.close();
      }
      provisioned.close();
    } finally {
      owner.close();
      if (settings.isolation() == Isolation.INSTANCE) {
        zitadel.close();
      }
    }
  }
}

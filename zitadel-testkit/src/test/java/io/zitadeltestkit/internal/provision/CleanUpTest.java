package io.zitadeltestkit.internal.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.zitadeltestkit.backend.EmbeddedBackend;
import io.zitadeltestkit.backend.RunningZitadel;
import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.administrator.ManagerRole;
import io.zitadeltestkit.client.error.ConnectionException;
import io.zitadeltestkit.client.error.InvalidArgumentException;
import io.zitadeltestkit.client.error.UnauthenticatedException;
import io.zitadeltestkit.client.organization.Organization;
import io.zitadeltestkit.client.organization.OrganizationQuery;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.RecordedRequest;
import io.zitadeltestkit.internal.CleanUp;
import io.zitadeltestkit.seed.Seed;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A failed clean-up hides no failure, is tried again, and is always reported. */
final class CleanUpTest {
  private static final String ADD = "OrganizationService/AddOrganization";
  private static final String DELETE = "OrganizationService/DeleteOrganization";
  private static final String LIST = "OrganizationService/ListOrganizations";
  private static final String REVOKE = "UserService/RemovePersonalAccessToken";
  private static final List<ManagerRole> UNKNOWN_ROLE = List.of(ManagerRole.of("ORG_OWNR"));
  private static final List<ManagerRole> OWNER = List.of(ManagerRole.ORG_OWNER);

  private EmbeddedZitadel server;
  private ZitadelClient admin;

  @BeforeEach
  void start() {
    server = EmbeddedZitadel.start();
    admin = ZitadelClient.withAccessToken(server.baseUrl(), server.adminToken());
  }

  @AfterEach
  void stop() {
    admin.close();
    server.close();
  }

  private Provisioned provision(ZitadelClient owner, List<ManagerRole> roles) {
    return new Provisioner(new RunningEmbedded(server), Duration.ofMinutes(15), line -> {})
        .provision(owner, "clean-up", roles);
  }

  private List<String> leftBehind() {
    return admin.organizations().listAll(OrganizationQuery.all()).stream()
        .map(Organization::name)
        .filter(name -> name.startsWith("ztk-"))
        .toList();
  }

  private List<Integer> statuses(String method) {
    return server.requests().to(method).stream().map(RecordedRequest::status).toList();
  }

  /** A client that loses the first answers of a method that was carried out. */
  private ZitadelClient losingAnswersOf(String method, int times) {
    AtomicInteger left = new AtomicInteger(times);
    return ZitadelClient.builder(server.baseUrl())
        .accessToken(server.adminToken())
        .customizeHttp(
            http ->
                http.addInterceptor(
                    chain -> {
                      var answer = chain.proceed(chain.request());
                      if (chain.request().url().encodedPath().endsWith(method)
                          && left.getAndDecrement() > 0) {
                        answer.close();
                        throw new IOException("unexpected end of stream");
                      }
                      return answer;
                    }))
        .build();
  }

  @Test
  void failedDeleteIsTriedAgain() {
    server.faults().on(DELETE).times(2).answer(503);

    Throwable failure = catchThrowable(() -> provision(admin, UNKNOWN_ROLE));

    assertThat(failure).isInstanceOf(InvalidArgumentException.class).hasNoSuppressedExceptions();
    assertThat(statuses(DELETE)).containsExactly(503, 503, 200);
    assertThat(leftBehind()).isEmpty();
  }

  @Test
  void failedCleanUpIsSuppressedInTheFailureThatLedToIt() {
    server.faults().on(DELETE).always().answer(503);

    Throwable failure = catchThrowable(() -> provision(admin, UNKNOWN_ROLE));

    assertThat(failure)
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("Errors.Org.MemberInvalid");
    assertThat(failure.getSuppressed()).hasSize(1);
    assertThat(failure.getSuppressed()[0])
        .hasMessageMatching(
            "Could not remove the organization ztk-\\S+-clean-up\\. The command \"sweep\" of zitadel-testkit removes it later\\. .*503.*");
    assertThat(leftBehind()).hasSize(1);
  }

  @Test
  void organizationOfALostAnswerIsFoundByItsName() {
    try (ZitadelClient owner = losingAnswersOf(ADD, 1)) {
      Provisioned provisioned = provision(owner, OWNER);

      assertThat(leftBehind()).containsExactly(provisioned.organizationName());
      provisioned.close();
    }
    assertThat(statuses(ADD)).containsExactly(200);
    assertThat(leftBehind()).isEmpty();
  }

  @Test
  void organizationOfALostAnswerThatWasNotCreatedIsNotFound() {
    server.faults().on(ADD).times(1).answer(503);

    Throwable failure = catchThrowable(() -> provision(admin, OWNER));

    assertThat(failure).hasMessageContaining("503").hasNoSuppressedExceptions();
    assertThat(leftBehind()).isEmpty();
  }

  @Test
  void uncertainOrganizationIsReportedIfItCannotBeLookedFor() {
    try (ZitadelClient owner = losingAnswersOf(ADD, 1)) {
      server.faults().on(LIST).times(10).answer(500);

      Throwable failure = catchThrowable(() -> provision(owner, OWNER));

      assertThat(failure).isInstanceOf(ConnectionException.class);
      assertThat(failure.getSuppressed()).hasSize(1);
      assertThat(failure.getSuppressed()[0])
          .hasMessageMatching(
              "It is unknown whether the organization ztk-\\S+-clean-up was created\\. If it was, the command \"sweep\" of zitadel-testkit removes it later\\. .*500.*");
    }
  }

  @Test
  void serviceUserOfALostAnswerIsFoundByItsName() {
    try (ZitadelClient owner = losingAnswersOf("UserService/CreateUser", 1)) {
      Provisioned provisioned = provision(owner, OWNER);

      assertThat(admin.users().get(provisioned.serviceUser().id()).username())
          .isEqualTo(provisioned.serviceUser().name());
      provisioned.close();
    }
  }

  private static final Seed SEED = Seed.parse("acme.yaml", "organizations:\n  - name: Acme\n");

  @Test
  void organizationOfASeedWhoseAnswerWasLostIsFoundByItsName() {
    try (ZitadelClient owner = losingAnswersOf(ADD, 1)) {
      Planted planted = Planted.plant(SEED, owner, Clock.systemUTC(), true);

      assertThat(leftBehind()).containsExactly(planted.seeded().organization("Acme").name());
      planted.close();
    }
    assertThat(statuses(ADD)).containsExactly(200);
    assertThat(leftBehind()).isEmpty();
  }

  @Test
  void failedRemovalOfASeedTellsOfSweep() {
    Seed refused =
        Seed.parse(
            "acme.yaml",
            """
            organizations:
              - name: Acme
                serviceUsers:
                  - username: bot
            """);
    server.faults().on("UserService/CreateUser").times(9).answer(500);
    server.faults().on(DELETE).always().answer(503);

    Throwable failure =
        catchThrowable(() -> Planted.plant(refused, admin, Clock.systemUTC(), true));

    assertThat(failure.getSuppressed()).hasSize(1);
    assertThat(failure.getSuppressed()[0])
        .hasMessageMatching(
            "The organization \"ztk-\\S+Acme\" \\(\\d+\\), which the seed had made, could not be removed: .*503.* The command \"sweep\" of zitadel-testkit removes it later\\.");
    assertThat(leftBehind()).hasSize(1);
  }

  @Test
  void failureThatIsNotTheClientsIsKeptBesideTheFirst() {
    RuntimeException first = new RuntimeException("first");

    CleanUp.removeAfterFailure(
        first,
        "the organization acme",
        () -> {
          throw new IllegalStateException("this client is closed");
        });

    assertThat(first.getSuppressed()).hasSize(1);
    assertThat(first.getSuppressed()[0])
        .hasMessage(
            "Could not remove the organization acme. The command \"sweep\" of zitadel-testkit removes it later. this client is closed");
  }

  @Test
  void tokenIsRevokedWhereItWouldOutliveItsOrganizationForAMoment() {
    provision(admin, OWNER).close();

    assertThat(statuses(REVOKE)).containsExactly(200);
  }

  @Test
  void tokenThatEndsWithItsOrganizationIsNotRevokedBefore() {
    try (RunningZitadel zitadel = new EmbeddedBackend().start();
        ZitadelClient owner = zitadel.ownerClientBuilder().build()) {
      Provisioned provisioned =
          new Provisioner(zitadel, Duration.ofMinutes(15), line -> {})
              .provision(owner, "clean-up", OWNER);
      String token = provisioned.serviceUser().token();

      provisioned.close();

      assertThat(zitadel.embedded().orElseThrow().requests().to(REVOKE)).isEmpty();
      try (ZitadelClient late = ZitadelClient.withAccessToken(zitadel.baseUrl(), token)) {
        assertThat(catchThrowable(late::me)).isInstanceOf(UnauthenticatedException.class);
      }
    }
  }

  @Test
  void tokenIsRevokedIfItsOrganizationCannotBeDeleted() {
    try (RunningZitadel zitadel = new EmbeddedBackend().start();
        ZitadelClient owner = zitadel.ownerClientBuilder().build()) {
      Provisioned provisioned =
          new Provisioner(zitadel, Duration.ofMinutes(15), line -> {})
              .provision(owner, "clean-up", OWNER);
      EmbeddedZitadel embedded = zitadel.embedded().orElseThrow();
      String token = provisioned.serviceUser().token();
      embedded.faults().on(DELETE).always().answer(503);

      provisioned.close();

      assertThat(embedded.requests().to(REVOKE)).hasSize(1);
      try (ZitadelClient late = ZitadelClient.withAccessToken(zitadel.baseUrl(), token)) {
        assertThat(catchThrowable(late::me)).isInstanceOf(UnauthenticatedException.class);
      }
    }
  }

  @Test
  void failedCleanUpAtTheEndIsReported() {
    Provisioned provisioned = provision(admin, OWNER);
    server.faults().on(DELETE).always().answer(503);

    assertThat(warnings(provisioned::close))
        .singleElement()
        .asString()
        .startsWith(
            "Could not delete the organization "
                + provisioned.organizationName()
                + ". The command \"sweep\" of zitadel-testkit removes it later. ");
  }

  private static List<String> warnings(Runnable action) {
    Logger logger = (Logger) LoggerFactory.getLogger("io.zitadeltestkit");
    ListAppender<ILoggingEvent> appender = new ListAppender<>();
    appender.start();
    logger.addAppender(appender);
    try {
      action.run();
    } finally {
      logger.detachAppender(appender);
    }
    return appender.list.stream()
        .filter(event -> event.getLoggerName().equals("io.zitadeltestkit"))
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }
}

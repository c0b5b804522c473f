package io.zitadeltestkit.it.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.error.ZitadelException;
import io.zitadeltestkit.client.user.NewHuman;
import io.zitadeltestkit.client.user.NewMachine;
import io.zitadeltestkit.client.user.NewMachineKey;
import io.zitadeltestkit.client.user.NewMachineSecret;
import io.zitadeltestkit.client.user.NewPersonalAccessToken;
import io.zitadeltestkit.client.user.VerificationCode;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.fixture.TestApplication;
import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.fixture.WithApplication;
import io.zitadeltestkit.fixture.WithUser;
import io.zitadeltestkit.junit.InstanceOwner;
import io.zitadeltestkit.junit.TestOrganization;
import io.zitadeltestkit.junit.TestServiceUser;
import io.zitadeltestkit.junit.ZitadelExtension;
import io.zitadeltestkit.junit.ZitadelServer;
import io.zitadeltestkit.message.ZitadelMessages;
import io.zitadeltestkit.token.ZitadelTokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.slf4j.LoggerFactory;

/**
 * With every logger at TRACE, a session with all kinds of secrets prints none of them, anywhere.
 */
final class NoSecretIsPrintedTest {
  private static final Queue<String> SECRETS = new ConcurrentLinkedQueue<>();
  private static final Queue<String> TEXTS = new ConcurrentLinkedQueue<>();
  private static final String PASSWORD = "Horse-Battery-9-Staple!";

  private static void secret(String value) {
    assertThat(value).hasSizeGreaterThan(8);
    SECRETS.add(value);
  }

  private static void text(Object value) {
    TEXTS.add(value.toString());
  }

  /** A code is short, but no word of any text is the same by chance. */
  private static void code(String value) {
    assertThat(value).hasSizeGreaterThan(5);
    SECRETS.add(value);
  }

  private static void failure(Runnable action) {
    try {
      action.run();
      throw new AssertionError("expected a refusal");
    } catch (ZitadelException e) {
      report(e);
    }
  }

  /** What a build tool prints of a failure. */
  private static String report(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    TEXTS.add(trace.toString());
    return trace.toString();
  }

  /** Uses every kind of secret, and makes calls with them fail. */
  @ExtendWith(ZitadelExtension.class)
  static class Session {
    @Test
    void usesEverySecret(
        ZitadelClient zitadel,
        @InstanceOwner ZitadelClient owner,
        TestServiceUser bot,
        TestOrganization org,
        ZitadelServer server,
        @WithUser(roles = "invoices:reader") TestUser daisy,
        @WithApplication TestApplication shop,
        ZitadelTokens tokens,
        @TempDir Path folder)
        throws IOException {
      secret(bot.token());
      Stream.of(zitadel, owner, bot, org, server).forEach(NoSecretIsPrintedTest::text);
      failure(() -> zitadel.users().get("123"));

      Stream.of(
              daisy.password(),
              shop.clientSecret(),
              bot.clientSecret(),
              tokens.of(daisy).jwt(),
              tokens.of(daisy).opaque(),
              tokens.of(daisy).idToken(),
              tokens.of(daisy).revoked(),
              tokens.of(daisy).expired(),
              tokens.of(bot).jwt())
          .forEach(NoSecretIsPrintedTest::secret);
      Stream.of(daisy, shop, tokens, tokens.of(daisy)).forEach(NoSecretIsPrintedTest::text);

      secret(PASSWORD);
      NewHuman minnie =
          NewHuman.named("Minnie", "Mouse")
              .email("minnie@acme.example")
              .password(PASSWORD)
              .in(org.id());
      text(minnie);
      text(zitadel.users().create(minnie));
      failure(() -> zitadel.users().create(minnie));

      String machine =
          owner.users().create(NewMachine.named("machine").username("machine").in(org.id())).id();
      NewPersonalAccessToken pat =
          owner.users().addPersonalAccessToken(machine, Duration.ofHours(1));
      NewMachineSecret machineSecret = owner.users().addSecret(machine);
      NewMachineKey key = owner.users().addKey(machine, pat.expiresAt());
      secret(pat.token());
      secret(machineSecret.clientSecret());
      key.keyFile()
          .lines()
          .filter(line -> line.length() > 40)
          .forEach(NoSecretIsPrintedTest::secret);
      keyLines(key).forEach(NoSecretIsPrintedTest::secret);
      Stream.of(pat, machineSecret, key).forEach(NoSecretIsPrintedTest::text);

      Path keyFile = folder.resolve("key.json");
      Files.writeString(keyFile, key.keyFile());
      List<ZitadelClient> clients = new ArrayList<>();
      clients.add(
          ZitadelClient.builder(server.url()).accessToken(pat.token()).verboseLogging().build());
      clients.add(
          ZitadelClient.builder(server.url())
              .clientCredentials("machine", machineSecret.clientSecret())
              .verboseLogging()
              .build());
      clients.add(ZitadelClient.builder(server.url()).privateKey(keyFile).verboseLogging().build());
      for (ZitadelClient client : clients) {
        text(client);
        text(client.me());
        failure(() -> client.users().get(bot.id()));
      }
      owner.users().delete(machine);
      clients.forEach(client -> failure(client::me));
      clients.forEach(ZitadelClient::close);
      failure(() -> ZitadelClient.builder(server.url()).accessToken("two " + pat.token()).build());
    }

    /** A log could show single lines of a key in PEM. */
    private static List<String> keyLines(NewMachineKey key) {
      return Stream.of(key.keyFile().split("\\\\n", -1))
          .filter(line -> line.matches("[A-Za-z0-9+/=]{40,}"))
          .toList();
    }
  }

  /**
   * Fails, so that a report is written: requests, the end of the server's log, who the users are.
   */
  @ExtendWith(ZitadelExtension.class)
  static class FailingSession {
    static final String WHY = "the test has failed, so there is a report";

    @Test
    void failsWithMailCodeAndTokens(
        ZitadelClient zitadel,
        TestServiceUser bot,
        @WithUser TestUser goofy,
        ZitadelMessages messages,
        ZitadelTokens tokens) {
      secret(bot.token());
      secret(goofy.password());
      secret(tokens.of(goofy).jwt());
      var mail =
          messages.to(goofy).sentBy(() -> zitadel.users().passwords().sendResetLink(goofy.id()));
      code(mail.code());
      text(mail);
      failure(
          () ->
              zitadel
                  .users()
                  .passwords()
                  .setByCode(goofy.id(), new VerificationCode("WRONG1"), "Other-1234!x"));
      zitadel.users().passwords().setByCode(goofy.id(), mail.verificationCode(), PASSWORD);
      throw new AssertionError(WHY);
    }
  }

  @Test
  void secretsAreNotLoggedAtTrace() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Level before = root.getLevel();
    AppenderBase<ILoggingEvent> appender = new Recorder();
    appender.start();
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    try (PrintStream recorder = new PrintStream(printed, true, StandardCharsets.UTF_8);
        EmbeddedZitadel server = EmbeddedZitadel.start()) {
      secret(server.adminToken());
      text(server.baseUrl());
      root.setLevel(Level.TRACE);
      root.addAppender(appender);
      System.setOut(recorder);
      System.setErr(recorder);
      LauncherFactory.create()
          .execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(selectClass(Session.class), selectClass(FailingSession.class))
                  .configurationParameter("zitadel.testkit.backend", "embedded")
                  .build(),
              summary);
    } finally {
      System.setOut(out);
      System.setErr(err);
      root.detachAppender(appender);
      root.setLevel(before);
    }
    assertThat(summary.getSummary().getFailures())
        .singleElement()
        .satisfies(failure -> assertThat(report(failure.getException())).contains("PasswordReset"));
    assertThat(SECRETS).hasSizeGreaterThan(20);
    TEXTS.add(printed.toString(StandardCharsets.UTF_8));
    assertThat(TEXTS).anySatisfy(line -> assertThat(line).contains("GetUserByID"));
    for (String secret : SECRETS) {
      assertThat(TEXTS)
          .as("whatever was logged, printed or thrown")
          .noneMatch(text -> text.contains(secret));
    }
  }

  /** Keeps every logged line, with its exception. */
  private static final class Recorder extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
      TEXTS.add(event.getLoggerName() + " " + event.getFormattedMessage());
      if (event.getThrowableProxy() != null) {
        TEXTS.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
      }
    }
  }
}

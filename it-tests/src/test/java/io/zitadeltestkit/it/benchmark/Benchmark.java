package io.zitadeltestkit.it.benchmark;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.administrator.ManagerRole;
import io.zitadeltestkit.client.user.User;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.internal.provision.Provisioned;
import io.zitadeltestkit.internal.provision.Provisioner;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;

/**
 * Prints how fast the embedded backend, the client and servers in containers are, each against a
 * reference in the same run.
 */
public final class Benchmark {
  private static final int STARTS = 7;
  private static final int THREADS = 8;
  private static final Duration MEASURED = Duration.ofSeconds(4);

  private Benchmark() {}

  /** Runs all. */
  public static void main(String... args) throws Exception {
    start();
    try (EmbeddedZitadel server = EmbeddedZitadel.start();
        ZitadelClient client =
            ZitadelClient.withAccessToken(server.baseUrl(), server.adminToken())) {
      throughput(server, client);
      overhead(server, client);
      provisioning(server, client);
    }
    ContainerBenchmark.run();
  }

  /**
   * A new JVM to the first authorized answer, against mock-oauth2-server: start, token, discovery.
   */
  private static void start() throws IOException, InterruptedException {
    NewJvm.Medians medians = NewJvm.medians(STARTS, FirstAnswer.class, MockServerFirstAnswer.class);
    Report.print(
        "new JVM to the first answer", medians.ours(), "mock-oauth2-server", medians.theirs(), 0.5);
  }

  /**
   * Reads of one user by eight threads, against the same client and a bare server with the same
   * answer.
   */
  private static void throughput(EmbeddedZitadel server, ZitadelClient client)
      throws IOException, InterruptedException, ExecutionException {
    String id = client.me().id();
    byte[] answer = ByHand.answer(server, id);
    try (BareServer bare = BareServer.start(answer);
        ZitadelClient toBare = ZitadelClient.withAccessToken(bare.baseUrl(), "token")) {
      Runnable real = () -> use(client.users().get(id));
      Runnable constant = () -> use(toBare.users().get(id));
      Load.perSecond(THREADS, MEASURED.dividedBy(2), real);
      Load.perSecond(THREADS, MEASURED.dividedBy(2), constant);
      double theirs = Load.perSecond(THREADS, MEASURED, constant);
      double ours = Load.perSecond(THREADS, MEASURED, real);
      Report.printRates("calls/s, one user read, 8 threads", ours, "bare server", theirs, 0.6);
    }
  }

  /** A call through the client, against OkHttp and Jackson by hand. */
  private static void overhead(EmbeddedZitadel server, ZitadelClient client)
      throws IOException, InterruptedException, ExecutionException {
    String id = client.me().id();
    byte[] answer = ByHand.answer(server, id);
    try (BareServer bare = BareServer.start(answer);
        ZitadelClient toBare = ZitadelClient.withAccessToken(bare.baseUrl(), "token")) {
      ByHand byHand = new ByHand(bare.baseUrl(), "token");
      Runnable ours = () -> use(toBare.users().get(id));
      Runnable theirs = () -> use(byHand.read(id));
      Load.perSecond(1, MEASURED.dividedBy(2), ours);
      Load.perSecond(1, MEASURED.dividedBy(2), theirs);
      double theirRate = Load.perSecond(1, MEASURED, theirs);
      double ourRate = Load.perSecond(1, MEASURED, ours);
      Report.print(
          "client: time a call", Report.each(ourRate), "by hand", Report.each(theirRate), 1.15);
    }
  }

  /** Organization, service user, role and token; on a real server 60 to 100 ms. */
  private static void provisioning(EmbeddedZitadel server, ZitadelClient client)
      throws InterruptedException, ExecutionException {
    Provisioner provisioner =
        new Provisioner(new Target(server), Duration.ofMinutes(15), line -> {});
    Runnable once =
        () -> {
          Provisioned made =
              provisioner.provision(client, "benchmark", List.of(ManagerRole.ORG_OWNER));
          made.close();
        };
    Load.perSecond(1, MEASURED.dividedBy(2), once);
    double rate = Load.perSecond(1, MEASURED, once);
    Report.print(
        "organization + service user + role + token, made visible and removed",
        Report.each(rate),
        "a real server at its fastest",
        Duration.ofMillis(60),
        0.05);
  }

  private static void use(Object value) {
    if (value instanceof User user && user.id().isEmpty()) {
      throw new IllegalStateException("no answer");
    }
  }
}

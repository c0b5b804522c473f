package io.zitadeltestkit.it.benchmark;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.administrator.ManagerRole;
import io.zitadeltestkit.client.user.User;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.internal.provision.Provisioned;
import io.zitadeltestkit.internal.provision.Provisioner;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * Prints how fast the embedded backend, the client and servers in containers are, each against a
 * reference in the same run.
 */
public final class Benchmark {
  private static final int THREADS = 8;

  private final Report report;
  private final Scale scale;

  private Benchmark(Report report, Scale scale) {
    this.report = report;
    this.scale = scale;
  }

  private interface Part {
    void run() throws Exception;
  }

  /**
   * Runs all parts, and writes the page if it was asked for.
   *
   * @param args the parts to run alone, such as {@code users}; a page is not written then
   */
  public static void main(String... args) throws Exception {
    Report report = new Report();
    Scale scale = Scale.wanted();
    List<String> unknown = new ArrayList<>(List.of(args));
    for (Map.Entry<String, Part> part : parts(report, scale).entrySet()) {
      if (args.length == 0 || unknown.remove(part.getKey())) {
        part.getValue().run();
      }
    }
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("No such part: " + unknown);
    }
    if (BenchmarksPage.isWanted()) {
      if (args.length > 0 || !scale.equals(Scale.FULL)) {
        throw new IllegalArgumentException("The page is of all parts, measured in full.");
      }
      new BenchmarksPage(report).write();
    }
  }

  private static Map<String, Part> parts(Report report, Scale scale) {
    Benchmark calls = new Benchmark(report, scale);
    SuiteBenchmark suites = new SuiteBenchmark(report, scale);
    Map<String, Part> parts = new LinkedHashMap<>();
    parts.put("start", calls::start);
    parts.put("calls", calls::calls);
    parts.put("class", suites::classOfTen);
    parts.put("suite", suites::twoHundredTests);
    parts.put("users", () -> new UsersBenchmark(report, scale).run(scale.users()));
    parts.put("containers", () -> new ContainerBenchmark(report, scale).run());
    return parts;
  }

  private void calls() throws Exception {
    try (EmbeddedZitadel server = EmbeddedZitadel.start();
        ZitadelClient client =
            ZitadelClient.withAccessToken(server.baseUrl(), server.adminToken())) {
      throughput(server, client);
      overhead(server, client);
      provisioning(server, client);
    }
  }

  /**
   * A new JVM to the first authorized answer, against mock-oauth2-server: start, token, discovery.
   */
  private void start() throws IOException, InterruptedException {
    NewJvm.Medians medians =
        NewJvm.medians(scale.starts(), FirstAnswer.class, MockServerFirstAnswer.class);
    report.times(
        "new JVM to the first answer",
        medians.ours(),
        "mock-oauth2-server",
        medians.theirs(),
        0.45);
  }

  /**
   * Reads of one user by eight threads, against the same client and a bare server with the same
   * answer.
   */
  private void throughput(EmbeddedZitadel server, ZitadelClient client)
      throws IOException, InterruptedException, ExecutionException {
    String id = client.me().id();
    byte[] answer = ByHand.answer(server, id);
    try (BareServer bare = BareServer.start(answer);
        ZitadelClient toBare = ZitadelClient.withAccessToken(bare.baseUrl(), "token")) {
      Runnable real = () -> use(client.users().get(id));
      Runnable constant = () -> use(toBare.users().get(id));
      Load.perSecond(THREADS, scale.measured().dividedBy(2), real);
      Load.perSecond(THREADS, scale.measured().dividedBy(2), constant);
      double theirs = Load.perSecond(THREADS, scale.measured(), constant);
      double ours = Load.perSecond(THREADS, scale.measured(), real);
      report.rates("calls/s, one user read, 8 threads", ours, "a bare server", theirs, 0.75);
    }
  }

  /** A call through the client, against OkHttp and Jackson by hand. */
  private void overhead(EmbeddedZitadel server, ZitadelClient client)
      throws IOException, InterruptedException, ExecutionException {
    String id = client.me().id();
    byte[] answer = ByHand.answer(server, id);
    try (BareServer bare = BareServer.start(answer);
        ZitadelClient toBare = ZitadelClient.withAccessToken(bare.baseUrl(), "token")) {
      ByHand byHand = new ByHand(bare.baseUrl(), "token");
      Runnable ours = () -> use(toBare.users().get(id));
      Runnable theirs = () -> use(byHand.read(id));
      Load.perSecond(1, scale.measured().dividedBy(2), ours);
      Load.perSecond(1, scale.measured().dividedBy(2), theirs);
      double theirRate = Load.perSecond(1, scale.measured(), theirs);
      double ourRate = Load.perSecond(1, scale.measured(), ours);
      report.times(
          "client: time a call",
          Report.each(ourRate),
          "OkHttp and Jackson by hand",
          Report.each(theirRate),
          1.05);
    }
  }

  /** Organization, service user, role and token; on a real server 60 to 100 ms. */
  private void provisioning(EmbeddedZitadel server, ZitadelClient client)
      throws InterruptedException, ExecutionException {
    Provisioner provisioner =
        new Provisioner(new Target(server), Duration.ofMinutes(15), line -> {});
    Runnable once =
        () -> {
          Provisioned made =
              provisioner.provision(client, "benchmark", List.of(ManagerRole.ORG_OWNER));
          made.close();
        };
    Load.perSecond(1, scale.measured().dividedBy(2), once);
    double rate = Load.perSecond(1, scale.measured(), once);
    report.times(
        "organization + service user + role + token",
        Report.each(rate),
        "a real server, at its fastest",
        Duration.ofMillis(60),
        0.03);
  }

  private static void use(Object value) {
    if (value instanceof User user && user.id().isEmpty()) {
      throw new IllegalStateException("no answer");
    }
  }
}

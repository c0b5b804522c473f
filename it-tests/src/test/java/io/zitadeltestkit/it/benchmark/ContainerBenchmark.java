package io.zitadeltestkit.it.benchmark;

import io.zitadeltestkit.backend.ContainerBackend;
import io.zitadeltestkit.backend.RunningZitadel;
import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.administrator.ManagerRole;
import io.zitadeltestkit.client.user.NewMachine;
import io.zitadeltestkit.container.Snapshot;
import io.zitadeltestkit.container.Snapshots;
import io.zitadeltestkit.container.Startup;
import io.zitadeltestkit.container.ZitadelContainer;
import io.zitadeltestkit.internal.provision.Provisioned;
import io.zitadeltestkit.internal.provision.Provisioner;
import io.zitadeltestkit.it.container.OwnSnapshots;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * Prints how fast servers in containers are, each kind of start with its stages, against the same
 * two containers started by hand in the same run; each number is the median of some runs.
 */
final class ContainerBenchmark {
  static final String HOME = "zitadel.testkit.home";

  private final Report report;
  private final int runs;
  private String token = "";

  ContainerBenchmark(Report report, Scale scale) {
    this.report = report;
    this.runs = scale.runs();
  }

  /** One run: how long, and how it went in words. */
  record Measured(Duration duration, String stages) {}

  void run() throws Exception {
    Optional<String> problem = new ZitadelContainer().problem();
    if (problem.isPresent()) {
      report.note("Containers were not measured: " + problem.get());
      return;
    }
    // As of a user of its own, so that the snapshot that it measures is nobody else's.
    System.setProperty(HOME, Files.createTempDirectory("benchmark").toString());
    Snapshot snapshot = makeSnapshot();
    report.note("The containers are of the image " + snapshot.zitadelImage() + ".");
    try {
      warm(snapshot);
      cold(snapshot);
      joined();
      onARunningServer();
    } finally {
      new Snapshots().remove(snapshot.key());
    }
  }

  private Snapshot makeSnapshot() {
    try (ZitadelContainer first = new ZitadelContainer()) {
      first.start();
      token = first.getAdminToken();
    }
    return OwnSnapshots.of(Path.of(System.getProperty(HOME))).get(0);
  }

  private void cold(Snapshot of) throws Exception {
    Measured ours = median(() -> started(new ZitadelContainer().withSnapshots(false)));
    Measured theirs =
        median(
            () -> new Measured(ContainersByHand.cold(of.zitadelImage(), of.databaseImage()), ""));
    print("container, cold start", ours, "by hand", theirs, 1.05);
  }

  private void warm(Snapshot snapshot) throws Exception {
    Measured ours = median(() -> started(new ZitadelContainer()));
    Measured theirs =
        median(
            () ->
                new Measured(
                    ContainersByHand.warm(snapshot.zitadelImage(), snapshot.image(), token), ""));
    print("container, warm start", ours, "by hand from the snapshot", theirs, 0.9);
  }

  private static Measured started(ZitadelContainer zitadel) {
    try (zitadel) {
      zitadel.start();
      Startup startup = zitadel.startup();
      return new Measured(startup.total(), startup.toString());
    }
  }

  /** Another JVM's, as reuse is a setting of the machine; the first of them starts it. */
  private void joined() throws Exception {
    try {
      JoiningJvm.start();
      Measured ours = median(() -> JoiningJvm.start());
      Measured warm = median(() -> started(new ZitadelContainer()));
      print("joining a reused server", ours, "a warm start", warm, 0.6);
    } finally {
      JoiningJvm.removeServer();
    }
  }

  private void onARunningServer() throws Exception {
    try (RunningZitadel server = new ContainerBackend().start();
        ZitadelClient owner = server.ownerClientBuilder().build()) {
      Measured warm = median(() -> started(new ZitadelContainer()));
      Measured instance = median(() -> timed(() -> server.openInstance().close()));
      report.ratio(
          "new instance, opened and removed", instance.duration(), "warm start", warm.duration());
      Provisioner provisioner = new Provisioner(server, Duration.ofMinutes(15), line -> {});
      Measured organization =
          median(
              () ->
                  timed(
                      () -> {
                        Provisioned made =
                            provisioner.provision(
                                owner, "benchmark", List.of(ManagerRole.ORG_OWNER));
                        made.close();
                      }));
      Measured bare = median(() -> timed(() -> bareCalls(owner)));
      report.ratio(
          "new organization, made visible and removed",
          organization.duration(),
          "the same calls by hand, without waiting until lists show it",
          bare.duration());
    }
  }

  private static void bareCalls(ZitadelClient owner) {
    String name = "by-hand-" + UUID.randomUUID();
    String org = owner.organizations().create(name).id();
    String bot = owner.users().create(NewMachine.named(name).in(org)).id();
    owner.call(
        "zitadel.internal_permission.v2.InternalPermissionService/CreateAdministrator",
        Map.of(
            "userId",
            bot,
            "resource",
            Map.of("organizationId", org),
            "roles",
            List.of("ORG_OWNER")),
        Map.class);
    owner.users().addPersonalAccessToken(bot, Duration.ofMinutes(15));
    owner.organizations().delete(org);
  }

  private interface Action {
    void run() throws Exception;
  }

  private static Measured timed(Action action) throws Exception {
    long start = System.nanoTime();
    action.run();
    return new Measured(Duration.ofNanos(System.nanoTime() - start), "");
  }

  private Measured median(Callable<Measured> run) throws Exception {
    List<Measured> all = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      all.add(run.call());
    }
    Collections.sort(all, (one, other) -> one.duration().compareTo(other.duration()));
    return all.get(runs / 2);
  }

  private void print(String what, Measured ours, String reference, Measured theirs, double atMost) {
    report.times(what, ours.duration(), reference, theirs.duration(), atMost);
    if (!ours.stages().isEmpty()) {
      System.out.println("    " + ours.stages());
    }
  }
}

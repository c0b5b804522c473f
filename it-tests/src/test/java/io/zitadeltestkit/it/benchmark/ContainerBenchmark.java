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

  private static final int RUNS = 5;

  private static String token = "";

  private ContainerBenchmark() {}

  /** One run: how long, and how it went in words. */
  record Measured(Duration duration, String stages) {}

  static void run() throws Exception {
    Optional<String> problem = new ZitadelContainer().problem();
    if (problem.isPresent()) {
      System.out.println("Containers: not measured, " + problem.get());
      return;
    }
    // As of a user of its own, so that the snapshot that it measures is nobody else's.
    System.setProperty(HOME, Files.createTempDirectory("benchmark").toString());
    Snapshot snapshot = makeSnapshot();
    try {
      warm(snapshot);
      cold(snapshot);
      joined();
      onARunningServer();
    } finally {
      new Snapshots().remove(snapshot.key());
    }
  }

  private static Snapshot makeSnapshot() {
    try (ZitadelContainer first = new ZitadelContainer()) {
      first.start();
      token = first.getAdminToken();
    }
    return OwnSnapshots.of(Path.of(System.getProperty(HOME))).get(0);
  }

  private static void cold(Snapshot of) throws Exception {
    Measured ours = median(() -> started(new ZitadelContainer().withSnapshots(false)));
    Measured theirs =
        median(
            () -> new Measured(ContainersByHand.cold(of.zitadelImage(), of.databaseImage()), ""));
    print("cold start", ours, "by hand", theirs, 1.1);
  }

  private static void warm(Snapshot snapshot) throws Exception {
    Measured ours = median(() -> started(new ZitadelContainer()));
    Measured theirs =
        median(
            () ->
                new Measured(
                    ContainersByHand.warm(snapshot.zitadelImage(), snapshot.image(), token), ""));
    print("warm start", ours, "by hand from the snapshot", theirs, 1.3);
  }

  private static Measured started(ZitadelContainer zitadel) {
    try (zitadel) {
      zitadel.start();
      Startup startup = zitadel.startup();
      return new Measured(startup.total(), startup.toString());
    }
  }

  /** Another JVM's, as reuse is a setting of the machine; the first of them starts it. */
  private static void joined() throws Exception {
    try {
      JoiningJvm.start();
      Measured ours = median(() -> JoiningJvm.start());
      Measured warm = median(() -> started(new ZitadelContainer()));
      print("joining a server that is reused", ours, "warm start", warm, 1);
    } finally {
      JoiningJvm.removeServer();
    }
  }

  private static void onARunningServer() throws Exception {
    try (RunningZitadel server = new ContainerBackend().start();
        ZitadelClient owner = server.ownerClientBuilder().build()) {
      Measured warm = median(() -> started(new ZitadelContainer()));
      Measured instance = median(() -> timed(() -> server.openInstance().close()));
      Report.printRatio(
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
      Report.printRatio(
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

  private static Measured median(Callable<Measured> run) throws Exception {
    List<Measured> all = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      all.add(run.call());
    }
    Collections.sort(all, (one, other) -> one.duration().compareTo(other.duration()));
    return all.get(RUNS / 2);
  }

  private static void print(
      String what, Measured ours, String reference, Measured theirs, double atMost) {
    Report.print(what, ours.duration(), reference, theirs.duration(), atMost);
    if (!ours.stages().isEmpty()) {
      System.out.println("    " + ours.stages());
    }
  }
}

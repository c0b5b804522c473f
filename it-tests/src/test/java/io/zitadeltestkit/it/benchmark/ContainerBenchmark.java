package io.zitadeltestkit.it.benchmark;

import io.zitadeltestkit.backend.ContainerBackend;
import io.zitadeltestkit.backend.RunningZitadel;
import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.administrator.ManagerRole;
import io.zitadeltestkit.container.Engine;
import io.zitadeltestkit.container.Snapshots;
import io.zitadeltestkit.container.Startup;
import io.zitadeltestkit.container.ZitadelContainer;
import io.zitadeltestkit.provision.Provisioned;
import io.zitadeltestkit.provision.Provisioner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Prints how fast servers in containers are, each kind of start with its stages, against the same
 * two containers started by hand in the same run; each number is the median of some runs.
 */
final class ContainerBenchmark {
  private static final int RUNS = 5;

  private ContainerBenchmark() {}

  /** One run: how long, and how it went in words. */
  private record Measured(Duration duration, String stages) {}

  static void run() throws Exception {
    if (Engine.problem().isPresent()) {
      System.out.println("Containers: not measured, " + Engine.problem().get());
      return;
    }
    String zitadel = new ZitadelContainer().getDockerImageName();
    warm(zitadel);
    cold(zitadel);
    joined();
    onARunningServer();
  }

  private static void cold(String zitadel) throws Exception {
    String database = new Snapshots().list().get(0).databaseImage();
    Measured ours = median(() -> started(new ZitadelContainer().withSnapshots(false)));
    Measured theirs = median(() -> timed(() -> ContainersByHand.cold(zitadel, database)));
    print("cold start", ours, "by hand", theirs, 1.1);
  }

  private static void warm(String zitadel) throws Exception {
    String token;
    List<String> before = snapshots();
    try (ZitadelContainer first = new ZitadelContainer()) {
      first.start();
      token = first.getAdminToken();
    }
    List<String> after = snapshots();
    after.removeAll(before);
    Measured ours = median(() -> started(new ZitadelContainer()));
    String snapshot = after.isEmpty() ? before.get(before.size() - 1) : after.get(0);
    Measured theirs = median(() -> timed(() -> ContainersByHand.warm(zitadel, snapshot, token)));
    print("warm start", ours, "by hand from the snapshot", theirs, 1.3);
  }

  private static List<String> snapshots() {
    return new ArrayList<>(
        new Snapshots().list().stream().map(snapshot -> snapshot.image()).toList());
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
      Measured ours = median(() -> new Measured(JoiningJvm.start(), "joined start"));
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
      print("new instance, opened and removed", instance, "warm start", warm, 0.5);
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
      print(
          "new organisation, made visible and removed", organization, "new instance", instance, 1);
    }
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

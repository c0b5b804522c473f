package io.zitadeltestkit.it.benchmark;

import io.zitadeltestkit.container.ZitadelContainer;
import io.zitadeltestkit.it.container.Docker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** Starts a server to be reused, or joins it, in a JVM where reuse is on, and leaves it running. */
final class JoiningJvm {
  private static final String CONTAINER = "container=";
  private static final String TOLD = "milliseconds=";
  private static final String STAGES = "stages=";

  /** The one that was started or joined last. */
  private static String server = "";

  private JoiningJvm() {}

  public static void main(String... args) {
    // It outlives this JVM.
    @SuppressWarnings("resource")
    ZitadelContainer zitadel = new ZitadelContainer().withReuse(true);
    zitadel.start();
    System.out.println(CONTAINER + zitadel.getContainerId());
    System.out.println(STAGES + zitadel.startup());
    System.out.println(TOLD + zitadel.startup().total().toMillis());
    Runtime.getRuntime().halt(0);
  }

  /** Returns how the start went in the other JVM. */
  static ContainerBenchmark.Measured start() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-D" + ContainerBenchmark.HOME + "=" + System.getProperty(ContainerBenchmark.HOME),
                "-classpath",
                System.getProperty("java.class.path"),
                JoiningJvm.class.getName())
            .redirectErrorStream(true);
    builder.environment().put("TESTCONTAINERS_REUSE_ENABLE", "true");
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    server = line(printed, CONTAINER);
    return new ContainerBenchmark.Measured(
        Duration.ofMillis(Long.parseLong(line(printed, TOLD))), line(printed, STAGES));
  }

  private static String line(String printed, String name) {
    return printed
        .lines()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(printed));
  }

  static void removeServer() {
    Docker.removeReused(server);
  }
}

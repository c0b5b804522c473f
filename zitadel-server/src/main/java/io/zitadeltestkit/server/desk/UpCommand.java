package io.zitadeltestkit.server.desk;

import io.zitadeltestkit.seed.Seed;
import io.zitadeltestkit.server.container.ContainerZitadel;
import io.zitadeltestkit.server.remote.CommandFailure;
import io.zitadeltestkit.server.remote.CommandOutput;
import io.zitadeltestkit.server.remote.PortOption;
import io.zitadeltestkit.server.remote.ReleaseOption;
import io.zitadeltestkit.server.remote.Surroundings;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts a server for local development. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = {
      "Starts a server in memory, or in a container, with people and applications, tells how to use them, and writes"
          + " what clients need to .env.local.",
      "Ctrl-C ends it and takes the file away again. Exit codes: 0 ended, 1 failed, 2 wrong"
          + " arguments."
    })
public final class UpCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // by picocli
  @Spec
  private CommandSpec spec;

  @Mixin private CommandOutput output = new CommandOutput();

  @Mixin private PortOption port = new PortOption();

  @Mixin private ReleaseOption release = new ReleaseOption();

  @Option(
      names = "--container",
      description =
          "Starts the real Zitadel and its database in containers, by the program docker, in the"
              + " place of the embedded server. ZITADEL_TESTKIT_IMAGE and"
              + " ZITADEL_TESTKIT_POSTGRES_IMAGE name other images.")
  private boolean container;

  @Option(
      names = "--page-port",
      defaultValue = "0",
      description =
          "Port of the page beside a container; 0, which is the default, picks a free one.")
  private int pagePort;

  @Option(
      names = "--seed",
      paramLabel = "FILE",
      description =
          "YAML or JSON file with what to begin with. Default: an example with two people and three"
              + " applications.")
  private @Nullable Path seed;

  @Option(
      names = "--watch",
      description = "Applies the seed again whenever its file changes, and tells what changed.")
  private boolean watch;

  @Option(
      names = "--export",
      paramLabel = "FILE",
      description = "Writes what is in the server at the end to a file, as a seed.")
  private @Nullable Path export;

  @Option(
      names = "--env-file",
      paramLabel = "FILE",
      defaultValue = ".env.local",
      description =
          "File for host, token, issuer, client ids and secrets. Default: ${DEFAULT-VALUE}")
  private Path envFile = Path.of(".env.local");

  private final Surroundings surroundings;
  private final String docker;

  /** A command in this process' environment. */
  public UpCommand() {
    this(Surroundings.ofProcess());
  }

  UpCommand(Surroundings surroundings) {
    this(surroundings, "docker");
  }

  UpCommand(Surroundings surroundings, String docker) {
    this.surroundings = surroundings;
    this.docker = docker;
  }

  @Override
  public Integer call() throws InterruptedException {
    int wantedPort = port.checked();
    checkPagePort();
    if (watch && seed == null) {
      throw new CommandFailure(
          CommandFailure.USAGE,
          "--watch watches the file of a seed, and there is none. Name one with --seed.");
    }
    Path seedFile = seed == null ? null : surroundings.directory().resolve(seed);
    // Before the seed is read, so that edits while the server starts are noticed, too.
    SeedWatch changes = seedFile != null && watch ? new SeedWatch(seedFile) : null;
    Seed begin =
        seedFile == null
            ? Seed.resource("io/zitadeltestkit/server/desk/example.yaml")
            : Seed.read(seedFile);
    ContainerZitadel inContainer =
        container
            ? new ContainerZitadel(
                docker,
                surroundings.environment(),
                release.version(surroundings.environment()),
                wantedPort,
                this::progress)
            : null;
    CleanUp cleanUp = new CleanUp();
    Thread hook = new Thread(cleanUp::run, "zitadel-embedded-down");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      UpSession session = session(wantedPort, inContainer, cleanUp);
      session.plant(begin);
      session.tell(envFile);
      if (changes != null) {
        changes.run(session::plantAgain);
      } else {
        new CountDownLatch(1).await();
      }
    } finally {
      cleanUp.run();
      removeHook(hook);
    }
    return 0;
  }

  private UpSession session(int wantedPort, @Nullable ContainerZitadel inContainer, CleanUp cleanUp)
      throws InterruptedException {
    DeskServer server;
    if (inContainer == null) {
      server = new EmbeddedDeskServer(wantedPort, release.version(surroundings.environment()));
    } else {
      cleanUp.add(inContainer::close);
      inContainer.start();
      server = new ContainerDeskServer(inContainer, pagePort);
    }
    cleanUp.add(server::close);
    UpSession session =
        new UpSession(
            server,
            spec,
            output,
            surroundings.envFile(envFile),
            export == null ? null : surroundings.directory().resolve(export));
    cleanUp.add(session::close);
    return session;
  }

  private void progress(String line) {
    spec.commandLine().getErr().println(line);
  }

  private void checkPagePort() {
    if (pagePort < 0 || pagePort > 65_535) {
      throw new CommandFailure(
          CommandFailure.USAGE,
          "--page-port %d is no port: it has to be between 0 and 65535.".formatted(pagePort));
    }
    if (pagePort != 0 && !container) {
      throw new CommandFailure(
          CommandFailure.USAGE,
          "--page-port is for the page beside a container; the embedded server has its own at /. Add --container, or leave it out.");
    }
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is ending: the hook runs.
    }
  }
}

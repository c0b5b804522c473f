package io.zitadeltestkit.server.desk;

import com.fasterxml.jackson.databind.JsonNode;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.seed.Seed;
import io.zitadeltestkit.server.remote.CommandFailure;
import io.zitadeltestkit.server.remote.CommandOutput;
import io.zitadeltestkit.server.remote.EnvFile;
import io.zitadeltestkit.server.remote.Remote;
import io.zitadeltestkit.server.remote.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts a server for the desk. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = {
      "Starts a server in memory with people and applications, tells how to use them, and writes"
          + " what clients need to .env.local.",
      "Ctrl-C ends it and takes the file away again. Exit codes: 0 ended, 1 failed, 2 wrong"
          + " arguments."
    })
public final class UpCommand implements Callable<Integer> {
  private static final Duration TOKEN_LIFETIME = Duration.ofDays(30);

  @SuppressWarnings("NullAway.Init") // by picocli
  @Spec
  private CommandSpec spec;

  @Mixin private CommandOutput output = new CommandOutput();

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Port; 0 picks a free one. Default: ${DEFAULT-VALUE}")
  private int port;

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

  /** A command of this process. */
  public UpCommand() {
    this(Surroundings.ofProcess());
  }

  UpCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > 65_535) {
      throw new CommandFailure(
          CommandFailure.USAGE,
          "--port %d is no port: it has to be between 0 and 65535. Write --port 8080, or --port 0 for a free one."
              .formatted(port));
    }
    if (watch && seed == null) {
      throw new CommandFailure(
          CommandFailure.USAGE,
          "--watch watches the file of a seed, and there is none. Name one with --seed.");
    }
    Path seedFile = seed == null ? null : surroundings.directory().resolve(seed);
    // Before the seed is read: whoever edits the file while the server starts is heard, too.
    SeedWatch changes = seedFile != null && watch ? new SeedWatch(seedFile) : null;
    Seed begin =
        seedFile == null
            ? Seed.resource("io/zitadeltestkit/server/desk/example.yaml")
            : Seed.read(seedFile);
    try (Running running = new Running(EmbeddedZitadel.builder().port(port).start())) {
      Thread hook = new Thread(running::close, "zitadel-embedded-down");
      Runtime.getRuntime().addShutdownHook(hook);
      try {
        running.plant(begin);
        running.tell();
        if (changes != null) {
          changes.run(running::plantAgain);
        } else {
          new java.util.concurrent.CountDownLatch(1).await();
        }
      } finally {
        removeHook(hook);
      }
    }
    return 0;
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is ending: the hook runs.
    }
  }

  /** A server that is up, with its file. */
  private final class Running implements AutoCloseable {
    private final EmbeddedZitadel server;
    private final JsonNode token;
    private final LiveSeed live = new LiveSeed();
    private final EnvFile file = surroundings.envFile(envFile);
    private @Nullable DeskReport report;
    private boolean closed;

    private Running(EmbeddedZitadel server) {
      this.server = server;
      token = mint();
    }

    /** Applies a seed; returns what it changed. */
    private List<String> plant(Seed wanted) {
      LiveSeed.Round[] round = new LiveSeed.Round[1];
      try {
        report =
            new DeskReport(
                server.baseUrl(),
                server.seed(
                    wanted,
                    target -> {
                      round[0] = live.round(target);
                      return round[0];
                    }));
        List<String> told = round[0].finish();
        write(report);
        return told;
      } catch (RuntimeException e) {
        if (round[0] != null) {
          round[0].undo();
        }
        throw e;
      }
    }

    private void write(DeskReport toWrite) {
      try {
        file.write(toWrite.variables(token, server.loginClientToken()));
      } catch (IOException e) {
        throw new CommandFailure(
            "%s can't be written: %s. Name a file that this user may write with --env-file."
                .formatted(file.path(), e.getMessage()));
      }
    }

    /** One of its own, so that it can be replaced and revoked while the server needs its own. */
    private JsonNode mint() {
      Remote remote = new Remote(server.baseUrl(), server.adminToken());
      JsonNode me = remote.get("/auth/v1/users/me").body();
      return remote.call(
          "zitadel.user.v2.UserService/AddPersonalAccessToken",
          Map.of(
              "userId",
              me.path("user").path("id").asText(),
              "expirationDate",
              server.clock().now().plus(TOKEN_LIFETIME).toString()));
    }

    private void tell() {
      List<String> warnings = new ArrayList<>();
      GitIgnore.problem(file.path()).ifPresent(warnings::add);
      DeskReport told = java.util.Objects.requireNonNull(report);
      if (output.json()) {
        output.json(spec, told.json(file.path().toString(), warnings));
        return;
      }
      output.line(
          spec,
          "@|bold Zitadel|@ (embedded, answers as %s) at @|bold %s|@"
              .formatted(EmbeddedZitadel.VERSION, server.baseUrl()));
      told.lines().forEach(line -> output.plain(spec, line));
      output.plain(
          spec, "Written: " + envFile + ", for your eyes only (host, token, issuer, clients).");
      warnings.forEach(warning -> output.line(spec, "@|bold,yellow Warning:|@ " + warning));
      output.plain(spec, "Stop it with Ctrl-C.");
    }

    /** A seed that can't be applied changes nothing: the next edit may mend it. */
    private void plantAgain(Path seedFile) {
      List<String> told;
      try {
        told = plant(Seed.read(seedFile));
      } catch (RuntimeException e) {
        tell("failed", List.of(String.valueOf(e.getMessage())));
        return;
      }
      tell("applied", told.isEmpty() ? List.of("nothing changed") : told);
    }

    private void tell(String event, List<String> lines) {
      if (output.json()) {
        output.json(spec, Map.of("event", event, "changes", lines));
      } else {
        output.plain(
            spec, "The seed was " + (event.equals("failed") ? "not applied." : "applied."));
        lines.forEach(line -> output.plain(spec, "  " + line));
      }
    }

    @Override
    public synchronized void close() {
      if (closed) {
        return;
      }
      closed = true;
      try {
        if (export != null) {
          Path target = surroundings.directory().resolve(export);
          SeedExport.write(new Remote(server.baseUrl(), server.adminToken()), target);
        }
        file.clear();
      } catch (IOException | RuntimeException e) {
        spec.commandLine().getErr().println(e.getMessage());
      } finally {
        server.close();
      }
    }
  }
}

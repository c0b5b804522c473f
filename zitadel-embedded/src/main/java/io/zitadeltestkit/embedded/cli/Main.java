package io.zitadeltestkit.embedded.cli;

import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.EmbeddedZitadelBuilder;
import io.zitadeltestkit.seed.SeedException;
import io.zitadeltestkit.seed.Seeded;
import io.zitadeltestkit.seed.internal.OwnerFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the embedded server as a program of its own. */
@Command(
    name = "zitadel-embedded",
    mixinStandardHelpOptions = true,
    version = "zitadel-embedded, answers as Zitadel " + EmbeddedZitadel.VERSION,
    description = {
      "Serves a Zitadel for tests and local prototyping, without a command from memory.",
      "The commands are those of the real server, with its settings: ZITADEL_PORT and so on."
    },
    subcommands = {
      Commands.StartFromInit.class,
      Commands.StartFromSetup.class,
      Commands.Start.class,
      Commands.Init.class,
      Commands.Setup.class,
      Commands.Ready.class
    })
public final class Main implements Callable<Integer> {
  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Port; 0 picks a free one. Default: ${DEFAULT-VALUE}")
  private int port;

  @Option(
      names = "--pat-file",
      description =
          "File to write the personal access token of the instance owner to, for this user's eyes only.")
  private @Nullable Path patFile;

  @Option(
      names = "--login-pat-file",
      description =
          "File to write the personal access token of the login client to, for this user's eyes only.")
  private @Nullable Path loginPatFile;

  @Option(
      names = "--system-user-key",
      description = "File with the public key (PEM) of the system API user 'testkit'.")
  private @Nullable Path systemUserKey;

  @Option(
      names = "--seed",
      paramLabel = "FILE",
      description =
          "YAML or JSON file with organizations, users, projects and so on to begin with.")
  private @Nullable Path seed;

  @Option(
      names = "--seeded-file",
      paramLabel = "FILE",
      description =
          "File to write what the seed made to, as JSON: ids, client ids, secrets and tokens.")
  private @Nullable Path seededFile;

  private Main() {}

  /** Starts the server; ends with the process. */
  public static void main(String... args) {
    LogSettings.apply();
    System.exit(run(args));
  }

  /** Runs a command; returns the status to end with. */
  static int run(String... args) {
    return new CommandLine(new Main())
        .setExitCodeExceptionMapper(any -> 1)
        .setExecutionExceptionHandler(
            (exception, commandLine, parsed) -> {
              if (exception instanceof SeedException || exception instanceof UncheckedIOException) {
                System.err.println(exception.getMessage());
                return 1;
              }
              if (exception instanceof FatalException fatal) {
                System.err.println(fatal.line(Instant.now()));
                return 1;
              }
              throw exception;
            })
        .execute(args);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    EmbeddedZitadelBuilder builder = EmbeddedZitadel.builder().port(port);
    if (systemUserKey != null) {
      builder.systemUser("testkit", PemKeys.readPublicKey(systemUserKey));
    }
    if (seed != null) {
      builder.seed(seed);
    }
    try (EmbeddedZitadel server = builder.start()) {
      write(patFile, server.adminToken());
      write(loginPatFile, server.loginClientToken());
      if (seededFile != null) {
        for (Seeded seeded : server.seeded()) {
          seeded.writeTo(seededFile);
        }
      }
      System.out.println(
          "Zitadel (embedded, " + EmbeddedZitadel.VERSION + ") serves at " + server.baseUrl());
      new CountDownLatch(1).await();
    }
    return 0;
  }

  private static void write(@Nullable Path file, String token) throws IOException {
    if (file != null) {
      OwnerFile.write(file, token + "\n");
    }
  }
}

package io.zitadeltestkit.server.cli;

import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.seed.SeedException;
import io.zitadeltestkit.seed.internal.FileProblem;
import io.zitadeltestkit.seed.internal.OwnerFile;
import io.zitadeltestkit.server.desk.UpCommand;
import io.zitadeltestkit.server.doctor.DoctorCommand;
import io.zitadeltestkit.server.remote.CommandFailure;
import io.zitadeltestkit.server.remote.PortOption;
import io.zitadeltestkit.server.remote.ReleaseOption;
import io.zitadeltestkit.server.token.DecodeCommand;
import io.zitadeltestkit.server.token.LoginCommand;
import io.zitadeltestkit.server.token.TokenCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the embedded server as a program of its own. */
@Command(
    name = "zitadel-embedded",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Versions.class,
    description = {
      "Serves a Zitadel for tests and local prototyping, without a command from memory.",
      "The commands start, start-from-init, start-from-setup, init, setup and ready are those of"
          + " the real server, with its settings: ZITADEL_PORT and so on.",
      "For a developer's desk there are up, token, login, decode and doctor."
    },
    subcommands = {
      Commands.StartFromInit.class,
      Commands.StartFromSetup.class,
      Commands.Start.class,
      Commands.Init.class,
      Commands.Setup.class,
      Commands.Ready.class,
      UpCommand.class,
      TokenCommand.class,
      LoginCommand.class,
      DecodeCommand.class,
      DoctorCommand.class,
      CompletionCommand.class
    })
public final class Main implements Callable<Integer> {
  @Mixin private PortOption port = new PortOption();

  @Mixin private ReleaseOption release = new ReleaseOption();

  @Option(
      names = "--pat-file",
      description =
          "File to write the personal access token of the instance owner to, for this user's eyes"
              + " only.")
  private @Nullable Path patFile;

  @Option(
      names = "--login-pat-file",
      description =
          "File to write the personal access token of the login client to, for this user's eyes"
              + " only.")
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
          "File to write what the seed made to, as JSON: ids, client ids, secrets and tokens. Needs"
              + " --seed.")
  private @Nullable Path seededFile;

  /** The output of {@code --version}. */
  static final class Versions implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {
        "zitadel-embedded, answers as Zitadel %s; with --zitadel-version as one of %s"
            .formatted(EmbeddedZitadel.VERSION, String.join(", ", EmbeddedZitadel.testedVersions()))
      };
    }
  }

  private Main() {}

  /** Starts the server, and returns when the process ends. */
  public static void main(String... args) {
    LogSettings.apply();
    System.exit(run(args));
  }

  /** Runs a command; returns the exit status. */
  static int run(String... args) {
    return new CommandLine(new Main())
        .setExitCodeExceptionMapper(Main::status)
        .setExecutionExceptionHandler(
            (exception, commandLine, parsed) -> {
              if (exception instanceof OptionException
                  || exception instanceof SeedException
                  || exception instanceof UncheckedIOException) {
                System.err.println(exception.getMessage());
                return 1;
              }
              if (exception instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                return 1;
              }
              if (exception instanceof CommandFailure failure) {
                commandLine.getErr().println(failure.getMessage());
                return failure.status();
              }
              if (exception instanceof FatalException fatal) {
                System.err.println(fatal.line(Instant.now()));
                return 1;
              }
              throw exception;
            })
        .execute(ReleaseOption.spelledOut(args));
  }

  /** The real server's commands always end with 1 on an error, the others distinguish errors. */
  private static int status(Throwable exception) {
    if (!(exception instanceof CommandLine.ParameterException wrong)) {
      return CommandFailure.FAILED;
    }
    Object command = wrong.getCommandLine().getCommandSpec().userObject();
    return command.getClass().getPackageName().equals(Main.class.getPackageName())
        ? CommandFailure.FAILED
        : CommandFailure.USAGE;
  }

  @Override
  public Integer call() throws OptionException, InterruptedException {
    try (EmbeddedZitadel server = builder().start()) {
      if (patFile != null) {
        write("--pat-file", patFile, file -> OwnerFile.write(file, server.adminToken() + "\n"));
      }
      if (loginPatFile != null) {
        write(
            "--login-pat-file",
            loginPatFile,
            file -> OwnerFile.write(file, server.loginClientToken() + "\n"));
      }
      if (seededFile != null) {
        write("--seeded-file", seededFile, server.onlySeeded()::writeTo);
      }
      System.out.println(
          "Zitadel (embedded, "
              + server.version()
              + ") serves at "
              + server.baseUrl()
              + (patFile == null
                  ? " but has told nobody the instance owner's token: start it with --pat-file"
                      + " admin.pat to get it."
                  : ""));
      new CountDownLatch(1).await();
    }
    return 0;
  }

  private EmbeddedZitadel.Builder builder() throws OptionException {
    int wantedPort = port.checked(OptionException::new);
    if (seededFile != null && seed == null) {
      throw new OptionException(
          "--seeded-file %s is for what a seed makes, and there is no seed. Name one with --seed, or leave --seeded-file out."
              .formatted(seededFile));
    }
    EmbeddedZitadel.Builder builder =
        EmbeddedZitadel.builder().port(wantedPort).version(release.version(System.getenv()));
    if (systemUserKey != null) {
      builder.systemUser("testkit", systemUserKey(systemUserKey));
    }
    if (seed != null) {
      builder.seed(seed);
    }
    return builder;
  }

  private static RSAPublicKey systemUserKey(Path file) throws OptionException {
    String option = "--system-user-key " + file;
    String advice = " Name the user's public key; openssl rsa -pubout makes it of the private one.";
    String pem;
    try {
      pem = Files.readString(file);
    } catch (IOException e) {
      throw new OptionException(
          option + " can't be read: " + FileProblem.ofReading(file, e) + "." + advice, e);
    }
    try {
      return PemKeys.parsePublicKey(pem, option);
    } catch (IOException e) {
      throw new OptionException(e.getMessage() + advice, e);
    }
  }

  private static void write(String option, Path file, Writing writing) throws OptionException {
    try {
      writing.to(file);
    } catch (IOException e) {
      throw new OptionException(
          "%s %s can't be written: %s. Name a file in a directory that is there and that this user may write to."
              .formatted(option, file, FileProblem.ofWriting(file, e)),
          e);
    }
  }

  private interface Writing {
    void to(Path file) throws IOException;
  }
}

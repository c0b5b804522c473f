package io.zitadeltestkit.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command {@code zitadel-testkit}.
 *
 * <pre>{@code
 * java -cp … io.zitadeltestkit.cli.Main snapshots list
 * }</pre>
 */
@Command(
    name = "zitadel-testkit",
    description = "Manages what the toolkit stores and leaves behind.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {SnapshotsCommand.class, SweepCommand.class})
public final class Main {
  private Main() {}

  /**
   * Runs a command and ends the JVM with its status: 0, 1 if it failed, 2 for wrong arguments.
   *
   * @param arguments the command and its options
   */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    return new CommandLine(new Main())
        .setExecutionExceptionHandler(
            (failure, command, result) -> {
              command.getErr().println(failure.getMessage());
              return command.getCommandSpec().exitCodeOnExecutionException();
            })
        .execute(arguments);
  }
}

package io.zitadeltestkit.cli;

import io.zitadeltestkit.container.Snapshot;
import io.zitadeltestkit.container.Snapshots;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists and removes snapshots. */
@Command(
    name = "snapshots",
    description = "Lists and removes the images of set-up databases that Zitadel starts from.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(list | remove)")
final class SnapshotsCommand implements Runnable {
  private static final double MEGABYTE = 1e6;

  @SuppressWarnings("NullAway.Init") // by picocli
  @Spec
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: list or remove.");
  }

  /** Prints one line for each snapshot. */
  @Command(description = "Lists them, the oldest first.", mixinStandardHelpOptions = true)
  void list() {
    PrintWriter out = spec.commandLine().getOut();
    List<Snapshot> snapshots = new Snapshots().list();
    for (Snapshot snapshot : snapshots) {
      out.println(
          String.format(
              Locale.ROOT,
              "%s  %s  %4.0f MB  %s  %s",
              snapshot.key(),
              snapshot.created().truncatedTo(ChronoUnit.SECONDS),
              snapshot.bytes() / MEGABYTE,
              snapshot.zitadelImage(),
              snapshot.databaseImage()));
    }
    if (snapshots.isEmpty()) {
      out.println("There are no snapshots.");
    }
    out.flush();
  }

  /** Removes all snapshots, or the given ones. */
  @Command(
      description = "Removes them; the next start makes a new one.",
      mixinStandardHelpOptions = true)
  int remove(@ArgGroup(exclusive = true, multiplicity = "1") Which which) {
    Snapshots snapshots = new Snapshots();
    List<String> keys =
        which.all ? snapshots.list().stream().map(Snapshot::key).toList() : which.keys;
    PrintWriter out = spec.commandLine().getOut();
    boolean missing = false;
    for (String key : keys) {
      boolean removed = snapshots.remove(key);
      missing |= !removed;
      out.println((removed ? "Removed " : "There is no snapshot ") + key + ".");
    }
    out.flush();
    return missing ? 1 : 0;
  }

  /** The snapshots to remove. */
  static final class Which {
    @Option(
        names = "--all",
        description = "All of them, also those of other users.",
        required = true)
    private boolean all;

    @Parameters(paramLabel = "KEY", description = "The keys that list shows.", arity = "1..*")
    private List<String> keys = List.of();
  }
}

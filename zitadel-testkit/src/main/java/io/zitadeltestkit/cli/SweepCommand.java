package io.zitadeltestkit.cli;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.internal.provision.Sweep;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Removes what killed runs have left behind on a running server. */
@Command(
    name = "sweep",
    description = {
      "Removes the organizations and users that killed runs have left behind on a server.",
      "The server and credentials are those of ZITADEL_HOST and ZITADEL_PAT, ZITADEL_KEY_FILE,"
          + " ZITADEL_KEY_JSON, or ZITADEL_CLIENT_ID with ZITADEL_CLIENT_SECRET."
    },
    mixinStandardHelpOptions = true)
final class SweepCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // by picocli
  @Spec
  private CommandSpec spec;

  @Option(
      names = "--older-than",
      paramLabel = "DURATION",
      description =
          "The minimum age, such as PT2H or P1D; current runs use younger ones. Default:"
              + " ${DEFAULT-VALUE}.")
  private Duration age = Duration.ofHours(6);

  @Option(names = "--dry-run", description = "Only shows what would be removed.")
  private boolean dryRun;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (ZitadelClient client = ZitadelClient.fromEnvironment()) {
      Sweep sweep = new Sweep(client, age);
      List<String> found = sweep.find();
      found.forEach(out::println);
      if (!dryRun) {
        out.println("Removed " + sweep.remove() + " at " + client.host() + ".");
      }
    }
    out.flush();
    return 0;
  }
}

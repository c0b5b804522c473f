package io.zitadeltestkit.server.doctor;

import io.zitadeltestkit.server.doctor.Finding.Level;
import io.zitadeltestkit.server.remote.CommandOutput;
import io.zitadeltestkit.server.remote.PortOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.IntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks the machine. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Looks at Java, Docker engine, images, registries, port, host names, clock, environment and"
          + " .env files, and says what to do.",
      "Exit codes: 0 all works, maybe with warnings, 1 something does not, 2 wrong arguments."
    })
public final class DoctorCommand implements Callable<Integer> {
  private static final int OLDEST_JAVA = 17;

  @SuppressWarnings("NullAway.Init") // by picocli
  @Spec
  private CommandSpec spec;

  @Mixin private CommandOutput output = new CommandOutput();

  @Mixin private PortOption port = new PortOption();

  private final IntFunction<Machine> machines;

  /** A doctor for this machine. */
  public DoctorCommand() {
    this(Machine::ofProcess);
  }

  DoctorCommand(IntFunction<Machine> machines) {
    this.machines = machines;
  }

  @Override
  public Integer call() {
    Machine machine = machines.apply(port.checked());
    List<Finding> findings = new ArrayList<>();
    List<Function<Machine, List<Finding>>> checks =
        List.of(DoctorCommand::java, EngineChecks::run, NetworkChecks::run, EnvironmentChecks::run);
    // Each finding is printed at once: a registry that does not answer takes a while.
    for (Function<Machine, List<Finding>> check : checks) {
      List<Finding> found = check.apply(machine);
      findings.addAll(found);
      if (!output.json()) {
        found.forEach(this::tell);
      }
    }
    if (output.json()) {
      output.json(
          spec,
          findings.stream()
              .map(
                  finding ->
                      Map.of(
                          "check", finding.check(),
                          "level", finding.level().name().toLowerCase(Locale.ROOT),
                          "found", finding.found(),
                          "todo", finding.todo()))
              .toList());
    }
    return findings.stream().anyMatch(finding -> finding.level() == Level.FAILURE) ? 1 : 0;
  }

  private static List<Finding> java(Machine machine) {
    return List.of(
        machine.javaVersion() >= OLDEST_JAVA
            ? Finding.ok("Java", Integer.toString(machine.javaVersion()))
            : Finding.failure(
                "Java",
                "%d is too old".formatted(machine.javaVersion()),
                "Install 17 or newer, and let JAVA_HOME lead there."));
  }

  private void tell(Finding finding) {
    String mark =
        switch (finding.level()) {
          case OK -> "@|green ok     |@";
          case WARNING -> "@|yellow warning|@";
          case FAILURE -> "@|red failure|@";
        };
    output.line(spec, mark + "  " + finding.check() + ": " + plain(finding.found()));
    if (!finding.todo().isEmpty()) {
      output.plain(spec, "         " + finding.todo());
    }
  }

  /** Findings may contain text from other programs, which is not markup. */
  private static String plain(String text) {
    return text.replace("@|", "@ |");
  }
}

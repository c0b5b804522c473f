package io.zitadeltestkit.it.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The suite in another JVM, which knows of its backend what a user's would: settings and no more.
 */
final class ContractRun {
  private static final long MINUTES = 5;

  private ContractRun() {}

  /**
   * Runs it.
   *
   * @param variables what that JVM's environment has besides this one's
   * @throws AssertionError if that JVM fails; with what it printed
   */
  static List<Outcome> on(Target target, Map<String, String> variables, Path folder)
      throws IOException, InterruptedException {
    Path results = folder.resolve(target + ".json");
    Path output = folder.resolve(target + ".log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dzitadel.testkit.backend=" + target.backend());
    if (!target.version().isEmpty()) {
      command.add("-Dzitadel.testkit.version=" + target.version());
    }
    command.add("-classpath");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(ContractProgram.class.getName());
    command.add(results.toString());
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().keySet().removeIf(name -> name.matches("ZITADEL_(?!TESTKIT_).*"));
    builder.environment().putAll(variables);
    Process process = builder.start();
    try {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new AssertionError(
            "The suite did not come to its end on "
                + target.column()
                + ":\n"
                + Files.readString(output));
      }
    } finally {
      process.destroyForcibly();
    }
    return new ObjectMapper().readValue(results.toFile(), new TypeReference<>() {});
  }
}

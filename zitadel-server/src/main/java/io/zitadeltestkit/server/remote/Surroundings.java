package io.zitadeltestkit.server.remote;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A command's working directory, and the variables there. The environment takes precedence over
 * {@code .env.local}, and that over {@code .env}, as in the toolkit's client.
 *
 * @param directory the directory
 * @param environment the variables of the process
 */
public record Surroundings(Path directory, Map<String, String> environment) {
  /** The names of the files; the first takes precedence. */
  public static final List<String> FILES = List.of(".env.local", ".env");

  /** {@return the surroundings of this process} */
  public static Surroundings ofProcess() {
    return new Surroundings(Path.of("").toAbsolutePath(), System.getenv());
  }

  /** {@return the file that {@code up} writes, or another one by name} */
  public EnvFile envFile(Path name) {
    return new EnvFile(directory.resolve(name));
  }

  /** {@return all variables} */
  public Map<String, String> variables() {
    Map<String, String> all = new LinkedHashMap<>();
    for (int i = FILES.size() - 1; i >= 0; i--) {
      Path file = directory.resolve(FILES.get(i));
      if (Files.isRegularFile(file)) {
        all.putAll(new EnvFile(file).read());
      }
    }
    all.putAll(environment);
    return all;
  }

  /** {@return the server from the variables, with their token} */
  public Remote server() {
    Map<String, String> variables = variables();
    String host = variables.getOrDefault("ZITADEL_HOST", "");
    String token = variables.getOrDefault("ZITADEL_PAT", "");
    if (host.isBlank() || token.isBlank()) {
      throw new CommandFailure(
          "There is no %s in the environment, in .env.local or .env of %s. Start a server with up in this directory, or set it."
              .formatted(host.isBlank() ? "ZITADEL_HOST" : "ZITADEL_PAT", directory));
    }
    return new Remote(host.strip(), token.strip());
  }

  /** Without the values. */
  @Override
  public String toString() {
    return "Surroundings[" + directory + "]";
  }
}

package io.zitadeltestkit.server.doctor;

import io.zitadeltestkit.server.desk.GitIgnore;
import io.zitadeltestkit.server.remote.CommandFailure;
import io.zitadeltestkit.server.remote.EnvFile;
import io.zitadeltestkit.server.remote.Remote;
import io.zitadeltestkit.server.remote.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks the variables of the process and of the files, and whether their token works. */
final class EnvironmentChecks {
  private static final List<String> OF_SERVER = List.of("ZITADEL_HOST", "ZITADEL_PAT");

  private EnvironmentChecks() {}

  static List<Finding> run(Machine machine) {
    Surroundings surroundings = machine.surroundings();
    List<Finding> findings = new ArrayList<>();
    findings.add(proxy(surroundings.environment()));
    List<Path> files = new ArrayList<>();
    for (String name : Surroundings.FILES) {
      Path file = surroundings.directory().resolve(name);
      if (Files.isRegularFile(file)) {
        files.add(file);
      }
    }
    if (files.isEmpty()) {
      findings.add(
          Finding.ok(".env", "there is no .env.local and no .env here; up writes the first"));
    }
    files.forEach(file -> findings.add(file(file, surroundings.environment())));
    findings.add(token(surroundings));
    return findings;
  }

  private static Finding proxy(Map<String, String> environment) {
    boolean proxied =
        List.of("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy").stream()
            .anyMatch(name -> !environment.getOrDefault(name, "").isBlank());
    String exceptions =
        environment.getOrDefault("NO_PROXY", "") + "," + environment.getOrDefault("no_proxy", "");
    return proxied && !exceptions.contains("localhost") && !exceptions.contains("*")
        ? Finding.warning(
            "environment",
            "there is a proxy for HTTP, and NO_PROXY does not except localhost",
            "Set NO_PROXY=localhost,127.0.0.1: otherwise programs ask the proxy for the server on"
                + " this machine.")
        : Finding.ok("environment", "no proxy stands before localhost");
  }

  private static Finding file(Path file, Map<String, String> environment) {
    String name = String.valueOf(file.getFileName());
    var problem = GitIgnore.problem(file);
    if (problem.isPresent()) {
      return Finding.failure(
          name,
          "git does not ignore it, and there may be secrets in it",
          "Add a line \"%s\" to .gitignore; if it was committed, replace what is in it."
              .formatted(name));
    }
    if (isReadByOthers(file)) {
      return Finding.warning(name, "others on this machine can read it", "chmod 600 " + name);
    }
    Map<String, String> values;
    try {
      values = new EnvFile(file).read();
    } catch (CommandFailure e) {
      return Finding.failure(
          name, String.valueOf(e.getMessage()), "No command reads it until then.");
    }
    for (String variable : OF_SERVER) {
      String outer = environment.getOrDefault(variable, "");
      if (!outer.isEmpty() && !outer.equals(values.getOrDefault(variable, outer))) {
        return Finding.warning(
            name,
            "%s of the environment is another, and wins".formatted(variable),
            "unset %s, if you mean the server of %s.".formatted(variable, name));
      }
    }
    return Finding.ok(name, "is ignored by git or outside of a repository, and yours alone");
  }

  private static boolean isReadByOthers(Path file) {
    try {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
      return permissions.contains(PosixFilePermission.OTHERS_READ)
          || permissions.contains(PosixFilePermission.GROUP_READ);
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  private static Finding token(Surroundings surroundings) {
    Map<String, String> variables;
    try {
      variables = surroundings.variables();
    } catch (CommandFailure e) {
      return Finding.warning(
          "token", "is not looked for", "Mend the file that can't be read first.");
    }
    String host = variables.getOrDefault("ZITADEL_HOST", "").strip();
    String token = variables.getOrDefault("ZITADEL_PAT", "").strip();
    if (host.isEmpty() || token.isEmpty()) {
      return Finding.ok("token", "ZITADEL_HOST and ZITADEL_PAT are not set; up writes them");
    }
    try {
      int status = new Remote(host, token).get("/auth/v1/users/me").status();
      return status == 200
          ? Finding.ok("token", host + " accepts it")
          : Finding.failure(
              "token",
              "%s refuses it (status %d)".formatted(host, status),
              status == 404
                  ? "The host name picks the instance: use the one that the server was configured"
                      + " with."
                  : "It was revoked, has expired, or is of another server. Start up again, or set"
                      + " another.");
    } catch (CommandFailure e) {
      return Finding.warning(
          "token", host + " does not answer", "Start it with up, or unset ZITADEL_HOST.");
    }
  }
}

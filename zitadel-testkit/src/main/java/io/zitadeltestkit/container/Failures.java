package io.zitadeltestkit.container;

import io.zitadeltestkit.internal.Causes;
import io.zitadeltestkit.internal.engine.EngineErrors;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.testcontainers.containers.ContainerFetchException;

/** The messages of starts that fail: what happened, why, and what to do. */
final class Failures {
  private static final String OTHER_MACHINE =
      "The image is for machines of another kind. Pull the one for this machine, or remove it here so that it is pulled anew.";

  /** Part of an error in lower case, and the advice for it. */
  private static final Map<String, String> SERVER_ADVICE =
      Map.of(
          "domain.alreadyexists",
          "The database was spoiled by an earlier set-up that failed half-way. Use an empty one.",
          "exec format error",
          OTHER_MACHINE,
          "28p01",
          "The database refuses the user name or password. Check those of the database container.",
          "password authentication failed",
          "The database refuses the user name or password. Check those of the database container.",
          "permission denied",
          "The server runs as user 1000, who can write only to files that are copied into the container with mode 0666.");

  private static final String NO_ADDRESSES =
      "The engine has no addresses left for another network. Remove unused ones with \"docker network prune\", or give the engine more in \"default-address-pools\" of its daemon.json.";

  private static final Map<String, String> ENGINE_ADVICE =
      Map.of(
          "port is already allocated",
          "Another container or program has the port. Take a free one, or none: then the engine picks it.",
          "address already in use",
          "Another container or program has the port. Take a free one, or none: then the engine picks it.",
          "exec format error",
          OTHER_MACHINE,
          "non-overlapping",
          NO_ADDRESSES,
          "fully subnetted",
          NO_ADDRESSES,
          "pool overlaps",
          "The network's addresses are another network's. Take others, or none: then the engine picks them.",
          "no space left on device",
          "The engine's disk is full. Make room with \"docker system prune\".");

  private final ZitadelContainer server;

  Failures(ZitadelContainer server) {
    this.server = server;
  }

  String timedOut(String stage, Duration timeout, String problem) {
    return notServing(stage, problem)
        + "If the machine is slow, give it more time than %s with withStartupTimeout. "
            .formatted(seconds(timeout))
        + endOfLog();
  }

  String hopeless(String stage, String problem) {
    return notServing(stage, problem) + endOfLog();
  }

  private String notServing(String stage, String problem) {
    return "Zitadel (%s) does not serve: it did not get as far as \"%s\". The last problem: %s. It had reached: %s. "
        .formatted(server.imageName(), stage, problem, server.startup());
  }

  private String endOfLog() {
    return "The end of its log:%n%s".formatted(server.logTail());
  }

  String withoutDatabase(String problem, String stage) {
    return "Zitadel (%s) did not get as far as \"%s\" because it has no database. %s"
        .formatted(server.imageName(), stage, problem);
  }

  String ended(String end, String stage) {
    String error = LogLines.lastError(server.getLogs()).orElse("none, it has logged nothing");
    return "Zitadel (%s) did not get as far as \"%s\": %s. Its last error: %s.%s%s"
        .formatted(
            server.imageName(),
            stage,
            end,
            server.secrets().hide(EngineErrors.withoutPeriod(error)),
            advice(SERVER_ADVICE, error).map(text -> " " + text).orElse(""),
            server.launch().databaseProblem().map(text -> " " + text).orElse(""));
  }

  /** For errors of the engine. */
  String of(Throwable failure) {
    Optional<NotReadyException> notReady = Causes.find(failure, NotReadyException.class);
    if (notReady.isPresent()) {
      return String.valueOf(notReady.get().getMessage());
    }
    Optional<ContainerFetchException> fetch = Causes.find(failure, ContainerFetchException.class);
    if (fetch.isPresent()) {
      return "The image %s can't be pulled: %s. Check its name, the network and the registry's login, or pull it by hand. %s"
          .formatted(
              fetch.get().getMessage(), EngineErrors.reason(fetch.get()), Images.HOW_TO_REPLACE);
    }
    String reason = EngineErrors.reason(failure);
    return "The Docker engine could not start Zitadel (%s): %s.%s"
        .formatted(
            server.imageName(),
            reason,
            advice(ENGINE_ADVICE, reason).map(text -> " " + text).orElse(""));
  }

  private static Optional<String> advice(Map<String, String> table, String error) {
    String lower = error.toLowerCase(Locale.ROOT);
    return table.entrySet().stream()
        .filter(entry -> lower.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static String seconds(Duration duration) {
    return duration.toMillis() % 1000 == 0
        ? duration.toSeconds() + " s"
        : duration.toMillis() + " ms";
  }
}

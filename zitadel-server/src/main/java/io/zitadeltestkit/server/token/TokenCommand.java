package io.zitadeltestkit.server.token;

import com.fasterxml.jackson.databind.JsonNode;
import io.zitadeltestkit.embedded.internal.desk.Spans;
import io.zitadeltestkit.seed.internal.OwnerFile;
import io.zitadeltestkit.server.remote.CommandFailure;
import io.zitadeltestkit.server.remote.CommandOutput;
import io.zitadeltestkit.server.remote.EnvFile;
import io.zitadeltestkit.server.remote.Remote;
import io.zitadeltestkit.server.remote.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Personal access tokens of the user whose token is in the environment. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(list | mint | rotate | revoke)",
    description = {
      "Shows, makes, replaces and revokes personal access tokens, on the server of ZITADEL_HOST"
          + " with ZITADEL_PAT, from the environment, .env.local or .env.",
      "Exit codes: 0 done, 1 refused, 2 wrong arguments, 3 the server does not answer."
    })
public final class TokenCommand implements Runnable {
  private static final String USERS = "zitadel.user.v2.UserService/";
  private static final String PAT = "ZITADEL_PAT";
  private static final String PAT_ID = "ZITADEL_PAT_ID";

  @SuppressWarnings("NullAway.Init") // by picocli
  @Spec
  private CommandSpec spec;

  private final Surroundings surroundings;

  /** A command in this process' environment. */
  public TokenCommand() {
    this(Surroundings.ofProcess());
  }

  TokenCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do: list, mint, rotate or revoke.");
  }

  @Command(
      description = "Lists the tokens, and how long each lives.",
      mixinStandardHelpOptions = true)
  int list(
      @Mixin CommandOutput output,
      @Option(names = "--user", paramLabel = "ID", description = "Another user's.")
          @Nullable String user) {
    Remote server = surroundings.server();
    Instant now = Instant.now();
    List<Map<String, Object>> tokens = new ArrayList<>();
    for (JsonNode token : tokens(server, user == null ? ownId(server) : user)) {
      tokens.add(row(token, now));
    }
    if (output.json()) {
      output.json(sub("list"), tokens);
    } else if (tokens.isEmpty()) {
      output.plain(sub("list"), "There are no tokens.");
    } else {
      tokens.forEach(
          token ->
              output.plain(
                  sub("list"),
                  "%s  %s  %s%s"
                      .formatted(
                          token.get("id"),
                          token.get("expires"),
                          token.get("left"),
                          Boolean.TRUE.equals(token.get("inUse")) ? "  (in use)" : "")));
    }
    return 0;
  }

  private Map<String, Object> row(JsonNode token, Instant now) {
    Instant expires = Instant.parse(token.path("expirationDate").asText());
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", token.path("id").asText());
    row.put("expires", expires.toString());
    row.put("left", Spans.left(expires, now));
    row.put(
        "inUse",
        token.path("id").asText().equals(surroundings.variables().getOrDefault(PAT_ID, "")));
    return row;
  }

  @Command(description = "Makes a token.", mixinStandardHelpOptions = true)
  int mint(
      @Mixin CommandOutput output,
      @Option(names = "--user", paramLabel = "ID", description = "For another service user.")
          @Nullable String user,
      @Option(
              names = "--lifetime",
              paramLabel = "TIME",
              defaultValue = "1h",
              description = "How long it lives, such as 15m, 8h or 30d. Default: ${DEFAULT-VALUE}")
          String lifetime,
      @Option(
              names = "--file",
              paramLabel = "FILE",
              description = "Where to write it, for this user's eyes only.")
          @Nullable Path file,
      @Option(names = "--print", description = "Prints the bare token, for $(…).") boolean print) {
    if ((file == null) == !print || (print && output.json())) {
      throw new CommandFailure(
          CommandFailure.USAGE,
          "Say where the token goes: --file FILE, or --print for a bare line on standard output,"
              + " which --json never has.");
    }
    Remote server = surroundings.server();
    JsonNode made = mint(server, user == null ? ownId(server) : user, span(lifetime));
    if (print) {
      output.plain(sub("mint"), made.path("token").asText());
      return 0;
    }
    write(java.util.Objects.requireNonNull(file), made.path("token").asText());
    report(output, "mint", made.path("tokenId").asText(), lifetime, "written to " + file);
    return 0;
  }

  private void write(Path file, String token) {
    try {
      OwnerFile.write(surroundings.directory().resolve(file), token + "\n");
    } catch (IOException e) {
      throw new CommandFailure(
          "--file %s can't be written: %s. Name a file in a directory that this user may write to."
              .formatted(file, e.getMessage()));
    }
  }

  @Command(
      description =
          "Replaces the token in use: makes one, writes it to the file, tries it, and revokes the"
              + " old one.",
      mixinStandardHelpOptions = true)
  int rotate(
      @Mixin CommandOutput output,
      @Option(
              names = "--lifetime",
              paramLabel = "TIME",
              defaultValue = "1h",
              description = "How long the new one lives. Default: ${DEFAULT-VALUE}")
          String lifetime,
      @Option(
              names = "--env-file",
              paramLabel = "FILE",
              defaultValue = ".env.local",
              description = "The file that has it. Default: ${DEFAULT-VALUE}")
          Path envFile,
      @Option(
              names = "--replaces",
              paramLabel = "ID",
              description = "The id of the old one, where ZITADEL_PAT_ID does not tell.")
          @Nullable String replaces) {
    EnvFile file = surroundings.envFile(envFile);
    if (!Files.isRegularFile(file.path()) || !file.read().containsKey(PAT)) {
      throw new CommandFailure(
          "There is no %s in %s to replace. Name the file that has it with --env-file, or make a token with mint."
              .formatted(PAT, envFile));
    }
    Remote server = surroundings.server();
    String userId = ownId(server);
    String old = replaces == null ? oldId(server, userId) : replaces;
    JsonNode made = mint(server, userId, span(lifetime));
    String token = made.path("token").asText();
    String id = made.path("tokenId").asText();
    try {
      file.change(Map.of(PAT, token, PAT_ID, id));
    } catch (IOException e) {
      revoke(server, userId, id);
      throw new CommandFailure(
          "%s can't be written: %s. The old token stays.".formatted(file.path(), e.getMessage()));
    }
    revoke(new Remote(server.host(), token), userId, old);
    report(output, "rotate", id, lifetime, "written to " + envFile + "; " + old + " is revoked");
    return 0;
  }

  /** A token does not contain its id. */
  private String oldId(Remote server, String userId) {
    String known = surroundings.variables().getOrDefault(PAT_ID, "");
    List<String> ids = new ArrayList<>();
    tokens(server, userId).forEach(token -> ids.add(token.path("id").asText()));
    if (ids.contains(known)) {
      return known;
    }
    if (ids.size() == 1) {
      return ids.get(0);
    }
    throw new CommandFailure(
        "The user has %d tokens (%s), and a token does not tell which it is. Name the old one with --replaces."
            .formatted(ids.size(), String.join(", ", ids)));
  }

  @Command(description = "Revokes tokens.", mixinStandardHelpOptions = true)
  int revoke(
      @Mixin CommandOutput output,
      @Option(names = "--user", paramLabel = "ID", description = "Another user's.")
          @Nullable String user,
      @Parameters(paramLabel = "ID", arity = "1..*", description = "The ids that list shows.")
          List<String> ids) {
    Remote server = surroundings.server();
    String userId = user == null ? ownId(server) : user;
    List<String> known = new ArrayList<>();
    tokens(server, userId).forEach(token -> known.add(token.path("id").asText()));
    for (String id : ids) {
      if (!known.contains(id)) {
        throw new CommandFailure(
            "The user has no token %s. It has %s."
                .formatted(id, known.isEmpty() ? "none" : String.join(", ", known)));
      }
    }
    // The token that this command uses is removed last.
    String current = surroundings.variables().getOrDefault(PAT_ID, "");
    ids.stream()
        .sorted((a, b) -> Boolean.compare(a.equals(current), b.equals(current)))
        .forEach(id -> revoke(server, userId, id));
    if (output.json()) {
      output.json(sub("revoke"), Map.of("revoked", ids));
    } else {
      output.plain(sub("revoke"), "Revoked " + String.join(", ", ids) + ".");
    }
    return 0;
  }

  private void report(
      CommandOutput output, String command, String id, String lifetime, String where) {
    if (output.json()) {
      output.json(sub(command), Map.of("id", id, "lifetime", lifetime, "done", where));
    } else {
      output.plain(sub(command), "Token %s lives %s, %s.".formatted(id, lifetime, where));
    }
  }

  private CommandSpec sub(String name) {
    return java.util.Objects.requireNonNull(spec.subcommands().get(name)).getCommandSpec();
  }

  private static String ownId(Remote server) {
    Remote.Answer me = server.get("/auth/v1/users/me");
    if (me.status() != 200) {
      throw new CommandFailure(
          "%s does not accept the token of ZITADEL_PAT (status %d): it was revoked, has expired, or is of another server. Start up again, or set another."
              .formatted(server.host(), me.status()));
    }
    return me.body().path("user").path("id").asText();
  }

  private static JsonNode tokens(Remote server, String userId) {
    return server
        .call(
            USERS + "ListPersonalAccessTokens",
            Map.of("filters", List.of(Map.of("userIdFilter", Map.of("id", userId)))))
        .path("result");
  }

  private static JsonNode mint(Remote server, String userId, Duration lifetime) {
    return server.call(
        USERS + "AddPersonalAccessToken",
        Map.of("userId", userId, "expirationDate", Instant.now().plus(lifetime).toString()));
  }

  private static void revoke(Remote server, String userId, String id) {
    server.call(USERS + "RemovePersonalAccessToken", Map.of("userId", userId, "tokenId", id));
  }

  private static Duration span(String text) {
    String upper = text.strip().toUpperCase(Locale.ROOT);
    try {
      Duration span = Duration.parse((upper.endsWith("D") ? "P" : "PT") + upper);
      if (!span.isNegative() && !span.isZero()) {
        return span;
      }
    } catch (DateTimeParseException e) {
      // Reported below, like one that isn't positive.
    }
    throw new CommandFailure(
        CommandFailure.USAGE,
        "--lifetime \"%s\" is no span of time. Write a number with s, m, h or d, such as 15m or 30d."
            .formatted(text));
  }
}

package io.zitadeltestkit.server.token;

import com.fasterxml.jackson.databind.JsonNode;
import io.zitadeltestkit.embedded.internal.desk.EnvNames;
import io.zitadeltestkit.embedded.internal.desk.TokenText;
import io.zitadeltestkit.seed.internal.OwnerFile;
import io.zitadeltestkit.server.remote.CommandFailure;
import io.zitadeltestkit.server.remote.CommandOutput;
import io.zitadeltestkit.server.remote.Remote;
import io.zitadeltestkit.server.remote.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Signs a person in to an application without a browser. */
@Command(
    name = "login",
    mixinStandardHelpOptions = true,
    description = {
      "Signs a person in to an application by the code flow, and shows what is in the tokens.",
      "Exit codes: 0 signed in, 1 refused, 2 wrong arguments, 3 the server does not answer."
    })
public final class LoginCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // by picocli
  @Spec
  private CommandSpec spec;

  @Mixin private CommandOutput output = new CommandOutput();

  @Parameters(paramLabel = "NAME", description = "The person's login name.")
  private String loginName = "";

  @Option(
      names = "--password",
      required = true,
      interactive = true,
      arity = "0..1",
      description = "The password; asked for if it is left out.")
  private String password = "";

  @Option(
      names = "--application",
      paramLabel = "PROJECT/NAME",
      description = "One of those that up has told. Default: the first in .env.local.")
  private @Nullable String application;

  @Option(names = "--scope", split = ",", description = "The scopes. Default: openid,profile,email")
  private List<String> scope = List.of("openid", "profile", "email");

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "Where to write the tokens as JSON, for this user's eyes only.")
  private @Nullable Path file;

  private final Surroundings surroundings;

  /** A command in this process' environment. */
  public LoginCommand() {
    this(Surroundings.ofProcess());
  }

  LoginCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Map<String, String> variables = surroundings.variables();
    Remote server = surroundings.server();
    String variable = clientVariable(variables);
    JsonNode tokens =
        new CodeFlow(server, loginClient(server, variables))
            .signIn(
                variables.getOrDefault(variable, ""),
                variables.getOrDefault(variable.replaceAll("_ID$", "_SECRET"), ""),
                String.join(" ", scope),
                loginName,
                password);
    if (file != null) {
      write(file, tokens);
    }
    show(tokens);
    return 0;
  }

  /** An instance owner may not create sessions for sign-ins. */
  private static Remote loginClient(Remote server, Map<String, String> variables) {
    String token = variables.getOrDefault("ZITADEL_LOGIN_PAT", "").strip();
    return token.isEmpty() ? server : new Remote(server.host(), token);
  }

  private String clientVariable(Map<String, String> variables) {
    List<String> known =
        variables.keySet().stream().filter(name -> name.matches("ZITADEL_.+_CLIENT_ID")).toList();
    if (application == null) {
      return known.stream()
          .findFirst()
          .orElseThrow(
              () ->
                  new CommandFailure(
                      "There is no client to sign in to: no ZITADEL_…_CLIENT_ID in the environment,"
                          + " .env.local or .env. Start a server with up in this directory."));
    }
    int slash = application.indexOf('/');
    String wanted =
        EnvNames.clientId(
            slash < 0 ? "" : application.substring(0, slash), application.substring(slash + 1));
    if (!known.contains(wanted)) {
      throw new CommandFailure(
          "The application %s is not known: there is no %s. There are %s."
              .formatted(application, wanted, known.isEmpty() ? "none" : String.join(", ", known)));
    }
    return wanted;
  }

  private void write(Path target, JsonNode tokens) {
    try {
      OwnerFile.write(surroundings.directory().resolve(target), tokens.toPrettyString() + "\n");
    } catch (IOException e) {
      throw new CommandFailure(
          "--file %s can't be written: %s. Name a file in a directory that this user may write to."
              .formatted(target, e.getMessage()));
    }
  }

  private void show(JsonNode tokens) {
    Instant now = Instant.now();
    Map<String, Object> json = new LinkedHashMap<>();
    for (String kind : List.of("access_token", "id_token")) {
      TokenText.parse(tokens.path(kind).asText())
          .ifPresentOrElse(
              token -> {
                json.put(kind, TokenLines.json(token, now));
                if (!output.json()) {
                  output.line(spec, "@|bold " + kind + "|@");
                  TokenLines.of(token, now).forEach(line -> output.plain(spec, "  " + line));
                }
              },
              () -> {
                json.put(kind, Map.of("opaque", true));
                if (!output.json()) {
                  output.line(
                      spec,
                      "@|bold "
                          + kind
                          + "|@ is opaque, lives %s s"
                              .formatted(tokens.path("expires_in").asText()));
                }
              });
    }
    json.put("expires_in", tokens.path("expires_in"));
    json.put("refreshable", tokens.has("refresh_token"));
    if (output.json()) {
      output.json(spec, json);
    } else if (file != null) {
      output.plain(spec, "The tokens are in " + file + ".");
    }
  }
}

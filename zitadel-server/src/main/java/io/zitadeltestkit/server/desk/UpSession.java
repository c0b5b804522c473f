package io.zitadeltestkit.server.desk;

import com.fasterxml.jackson.databind.JsonNode;
import io.zitadeltestkit.seed.Seed;
import io.zitadeltestkit.server.remote.CommandFailure;
import io.zitadeltestkit.server.remote.CommandOutput;
import io.zitadeltestkit.server.remote.EnvFile;
import io.zitadeltestkit.server.remote.Remote;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** A running server with its environment file, until it is closed. */
final class UpSession implements AutoCloseable {
  private static final Duration TOKEN_LIFETIME = Duration.ofDays(30);

  private final DeskServer server;
  private final CommandSpec spec;
  private final CommandOutput output;
  private final EnvFile file;
  private final @Nullable Path export;
  private final JsonNode token;
  private final LiveSeed live = new LiveSeed();
  private @Nullable DeskReport report;
  private boolean closed;

  /**
   * A session.
   *
   * @param server the server
   * @param spec the command, whose streams are written to
   * @param output the output format
   * @param file the file for clients
   * @param export the file for the state at the end; null for none
   */
  UpSession(
      DeskServer server,
      CommandSpec spec,
      CommandOutput output,
      EnvFile file,
      @Nullable Path export) {
    this.server = server;
    this.spec = spec;
    this.output = output;
    this.file = file;
    this.export = export;
    token = mint();
  }

  /**
   * Creates a token of its own, so that it can be replaced and revoked without affecting the
   * server's token.
   */
  private JsonNode mint() {
    Remote owner = server.owner();
    JsonNode me = owner.get("/auth/v1/users/me").body();
    return owner.call(
        "zitadel.user.v2.UserService/AddPersonalAccessToken",
        Map.of(
            "userId",
            me.path("user").path("id").asText(),
            "expirationDate",
            server.now().plus(TOKEN_LIFETIME).toString()));
  }

  /** Applies a seed; returns what it changed. */
  List<String> plant(Seed wanted) {
    LiveSeed.Round[] round = new LiveSeed.Round[1];
    try {
      DeskReport made =
          new DeskReport(
              server.owner().host(),
              server.page(),
              server.seed(
                  wanted,
                  target -> {
                    round[0] = live.round(target);
                    return round[0];
                  }));
      List<String> told = round[0].finish();
      report = made;
      write(made);
      return told;
    } catch (RuntimeException e) {
      if (round[0] != null) {
        round[0].undo();
      }
      throw e;
    }
  }

  private void write(DeskReport toWrite) {
    try {
      file.write(toWrite.variables(token, server.loginClientToken()));
    } catch (IOException e) {
      throw new CommandFailure(
          "%s can't be written: %s. Name a file that this user may write with --env-file."
              .formatted(file.path(), e.getMessage()));
    }
  }

  /** Describes the server; the file name is shown as it was given. */
  void tell(Path fileName) {
    List<String> warnings = new ArrayList<>();
    GitIgnore.problem(file.path()).ifPresent(warnings::add);
    DeskReport told = Objects.requireNonNull(report);
    if (output.json()) {
      output.json(spec, told.json(file.path().toString(), warnings));
      return;
    }
    output.line(
        spec,
        "@|bold Zitadel|@ (%s) at @|bold %s|@".formatted(server.kind(), server.owner().host()));
    told.lines().forEach(line -> output.plain(spec, line));
    output.plain(
        spec, "Written: " + fileName + ", for your eyes only (host, token, issuer, clients).");
    warnings.forEach(warning -> output.line(spec, "@|bold,yellow Warning:|@ " + warning));
    output.plain(spec, "Stop it with Ctrl-C.");
  }

  /** A seed that can't be applied changes nothing; the next edit may fix it. */
  void plantAgain(Path seedFile) {
    List<String> told;
    try {
      told = plant(Seed.read(seedFile));
    } catch (RuntimeException e) {
      tell("failed", List.of(String.valueOf(e.getMessage())));
      return;
    }
    tell("applied", told.isEmpty() ? List.of("nothing changed") : told);
  }

  private void tell(String event, List<String> lines) {
    if (output.json()) {
      output.json(spec, Map.of("event", event, "changes", lines));
    } else {
      output.plain(spec, "The seed was " + (event.equals("failed") ? "not applied." : "applied."));
      lines.forEach(line -> output.plain(spec, "  " + line));
    }
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      if (export != null) {
        SeedExport.write(server.owner(), server.takesClientIds(), export);
      }
      file.clear();
    } catch (IOException | RuntimeException e) {
      spec.commandLine().getErr().println(e.getMessage());
    }
  }
}

package io.zitadeltestkit.client;

import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvException;
import io.zitadeltestkit.client.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads host and credentials from environment variables, {@code .env.local} and {@code .env}, in
 * this order.
 */
final class Environment {
  private static final String HOST = "ZITADEL_HOST";
  private static final String PAT = "ZITADEL_PAT";
  private static final String KEY_FILE = "ZITADEL_KEY_FILE";
  private static final String CLIENT_ID = "ZITADEL_CLIENT_ID";
  private static final String CLIENT_SECRET = "ZITADEL_CLIENT_SECRET";

  private final Path directory;

  /** What was looked at, nearest first, and whether it is there at all. */
  private final Map<String, Optional<Map<String, String>>> sources = new LinkedHashMap<>();

  Environment(Map<String, String> environment, Path directory) {
    this.directory = directory.toAbsolutePath().normalize();
    sources.put("the environment", Optional.of(environment));
    for (String file : List.of(".env.local", ".env")) {
      sources.put(this.directory.resolve(file).toString(), read(file));
    }
  }

  private Optional<Map<String, String>> read(String file) {
    if (!Files.isRegularFile(directory.resolve(file))) {
      return Optional.empty();
    }
    try {
      Map<String, String> values = new LinkedHashMap<>();
      Dotenv.configure()
          .directory(directory.toString())
          .filename(file)
          .load()
          .entries(Dotenv.Filter.DECLARED_IN_ENV_FILE)
          .forEach(entry -> values.put(entry.getKey(), entry.getValue()));
      return Optional.of(values);
    } catch (DotenvException e) {
      // Not as the cause: it quotes the line.
      throw new ConfigurationException(
          "%s can't be read: %s. Correct it, or remove the file."
              .formatted(directory.resolve(file), wrong(file, String.valueOf(e.getMessage()))));
    }
  }

  /** The library's message ends with the line, which may be a secret; its number is none. */
  private String wrong(String file, String message) {
    List<String> lines;
    try {
      lines = Files.readAllLines(directory.resolve(file));
    } catch (IOException e) {
      return "this user may not read it, or it is no text in UTF-8";
    }
    int wrong = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (message.endsWith(" " + lines.get(i))
          && (wrong < 0 || lines.get(i).length() > lines.get(wrong).length())) {
        wrong = i;
      }
    }
    return (wrong < 0 ? "a line" : "line " + (wrong + 1))
        + " is not of the form NAME=value, or its quotes don't match";
  }

  ZitadelClientBuilder builder() {
    Value host =
        find(HOST)
            .orElseThrow(
                () ->
                    new ConfigurationException(
                        "%s is not set. %s Set it to the URL of the instance, such as https://my-instance.zitadel.cloud or http://localhost:8080."
                            .formatted(HOST, looked())));
    ZitadelClientBuilder builder = ZitadelClient.builder(host.text());
    List<Value> kinds = new ArrayList<>();
    find(PAT).ifPresent(kinds::add);
    find(KEY_FILE).ifPresent(kinds::add);
    Optional<Value> id = find(CLIENT_ID);
    Optional<Value> secret = find(CLIENT_SECRET);
    id.or(() -> secret).ifPresent(kinds::add);
    if (kinds.size() > 1) {
      throw new ConfigurationException(
          "Credentials of %s kinds are set at once: %s. Keep one and remove the other%s."
              .formatted(
                  kinds.size() == 2 ? "two" : "three",
                  kinds.stream().map(Value::origin).collect(Collectors.joining(", ")),
                  kinds.size() == 2 ? "" : "s"));
    }
    if (kinds.isEmpty()) {
      throw new ConfigurationException(
          "No credentials for %s: none of %s, %s, or %s with %s is set. %s Make a personal access token at %s/users/me/pats and set %s."
              .formatted(
                  builder.host(),
                  PAT,
                  KEY_FILE,
                  CLIENT_ID,
                  CLIENT_SECRET,
                  looked(),
                  builder.host(),
                  PAT));
    }
    Value only = kinds.get(0);
    return switch (only.name()) {
      case PAT -> builder.accessToken(only.text()).credentialsFrom(only.origin());
      case KEY_FILE ->
          builder.privateKey(directory.resolve(only.text())).credentialsFrom(only.origin());
      default -> clientCredentials(builder, id, secret);
    };
  }

  private ZitadelClientBuilder clientCredentials(
      ZitadelClientBuilder builder, Optional<Value> id, Optional<Value> secret) {
    if (id.isEmpty() || secret.isEmpty()) {
      throw new ConfigurationException(
          "%s is set, but %s is not; client credentials are both. %s"
              .formatted(
                  id.or(() -> secret).map(Value::origin).orElse(""),
                  id.isEmpty() ? CLIENT_ID : CLIENT_SECRET,
                  looked()));
    }
    return builder
        .clientCredentials(id.get().text(), secret.get().text())
        .credentialsFrom(id.get().origin() + " and " + secret.get().origin());
  }

  private Optional<Value> find(String name) {
    for (var source : sources.entrySet()) {
      String text = source.getValue().map(values -> values.get(name)).orElse("");
      if (!text.isBlank()) {
        return Optional.of(new Value(name, text.strip(), source.getKey()));
      }
    }
    return Optional.empty();
  }

  private String looked() {
    return sources.entrySet().stream()
        .map(source -> source.getKey() + (source.getValue().isPresent() ? "" : " (not there)"))
        .collect(Collectors.joining(", ", "Looked in ", "."));
  }

  private record Value(String name, String text, String source) {
    String origin() {
      return name + " (in " + source + ")";
    }

    // The text may be a token.
    @Override
    public String toString() {
      return origin();
    }
  }
}

package io.zitadeltestkit.client;

import io.zitadeltestkit.client.error.ConfigurationException;
import io.zitadeltestkit.client.internal.text.Quotable;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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
  private static final String KEY_JSON = "ZITADEL_KEY_JSON";
  private static final String CLIENT_ID = "ZITADEL_CLIENT_ID";
  private static final String CLIENT_SECRET = "ZITADEL_CLIENT_SECRET";

  private final Path directory;

  /** The sources, nearest first; empty for a file that does not exist. */
  private final Map<String, Optional<Map<String, String>>> sources = new LinkedHashMap<>();

  Environment(Map<String, String> environment, Path directory) {
    this.directory = directory.toAbsolutePath().normalize();
    sources.put("the environment", Optional.of(environment));
    for (String file : List.of(".env.local", ".env")) {
      Path path = this.directory.resolve(file);
      sources.put(path.toString(), read(path));
    }
  }

  private static Optional<Map<String, String>> read(Path file) {
    return Files.isRegularFile(file) ? Optional.of(EnvFile.read(file)) : Optional.empty();
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
    find(KEY_JSON).ifPresent(kinds::add);
    Optional<Value> id = find(CLIENT_ID);
    Optional<Value> secret = find(CLIENT_SECRET);
    id.or(() -> secret).ifPresent(kinds::add);
    if (kinds.size() > 1) {
      throw new ConfigurationException(
          "Credentials of %s kinds are set at once: %s. Keep one and remove the other%s."
              .formatted(
                  List.of("two", "three", "four").get(kinds.size() - 2),
                  kinds.stream().map(Value::origin).collect(Collectors.joining(", ")),
                  kinds.size() == 2 ? "" : "s"));
    }
    if (kinds.isEmpty()) {
      throw new ConfigurationException(
          "No credentials for %s: none of %s, %s, %s, or %s with %s is set. %s Make a personal access token at %s/users/me/pats and set %s."
              .formatted(
                  builder.host(),
                  PAT,
                  KEY_FILE,
                  KEY_JSON,
                  CLIENT_ID,
                  CLIENT_SECRET,
                  looked(),
                  builder.host(),
                  PAT));
    }
    Value only = kinds.get(0);
    return switch (only.name()) {
      case PAT -> builder.accessToken(only.text()).credentialsFrom(only.origin());
      case KEY_FILE -> builder.privateKey(keyFile(only)).credentialsFrom(only.origin());
      case KEY_JSON -> builder.privateKeyJson(only.text()).credentialsFrom(only.origin());
      default -> clientCredentials(builder, id, secret);
    };
  }

  /** The path, after checking that it is not a key or token in the wrong variable. */
  private Path keyFile(Value value) {
    String text = value.text();
    if (Quotable.isKey(text)) {
      throw new ConfigurationException(
          "%s holds the key itself, but should be the path of the file with it. Set %s to the key's JSON instead."
              .formatted(value.origin(), KEY_JSON));
    }
    if (Quotable.isSecret(text)) {
      throw new ConfigurationException(
          "%s looks like a token or secret, but should be the path of a key file. Set %s to a personal access token, or %s to a client secret, instead."
              .formatted(value.origin(), PAT, CLIENT_SECRET));
    }
    try {
      return directory.resolve(text);
    } catch (InvalidPathException e) {
      throw new ConfigurationException(
          "%s is not a path (%s). Set it to the path of the JSON file that Zitadel offered when the key was made."
              .formatted(value.origin(), e.getReason()));
    }
  }

  private ZitadelClientBuilder clientCredentials(
      ZitadelClientBuilder builder, Optional<Value> id, Optional<Value> secret) {
    if (id.isEmpty() || secret.isEmpty()) {
      throw new ConfigurationException(
          "%s is set, but %s is not; client credentials need both. %s"
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

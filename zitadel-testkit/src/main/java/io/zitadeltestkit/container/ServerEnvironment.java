package io.zitadeltestkit.container;

import io.zitadeltestkit.internal.Endpoint;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.testcontainers.DockerClientFactory;

/** The environment variables of a server: the user's, and the toolkit's defaults for the rest. */
final class ServerEnvironment {
  private static final Pattern RANDOM_ALIAS = Pattern.compile("tc-[1-9A-Za-z]{8}");

  /** A placeholder for when the address of the database does not matter. */
  private static final DatabaseAddress ANY = new DatabaseAddress("any", 5432, "any", "any");

  private final ZitadelContainer server;
  private final Configuration configuration;
  private final Set<String> ours = new HashSet<>();

  ServerEnvironment(ZitadelContainer server, Configuration configuration) {
    this.server = server;
    this.configuration = configuration;
  }

  void apply(DatabaseAddress database) {
    defaults(database)
        .forEach(
            (name, value) -> {
              if (ours.contains(name) || !server.getEnvMap().containsKey(name)) {
                ours.add(name);
                server.addEnv(name, value);
              }
            });
  }

  /** The settings that the set-up of the database depends on. */
  Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>(defaults(ANY));
    server
        .getEnvMap()
        .forEach(
            (name, value) -> {
              if (!ours.contains(name)) {
                settings.put(name, value);
              }
            });
    return settings;
  }

  private Map<String, String> defaults(DatabaseAddress database) {
    String domain = configuration.externalDomain;
    Map<String, String> all =
        ServerSettings.environment(
            domain == null ? dockerHost() : domain,
            configuration.secure(),
            database,
            configuration.systemUser());
    // Servers merge the lists under all names, so if the user sets one, the toolkit sets none.
    if (configuration.opensOutgoingCalls()
        && ServerSettings.DENY_LISTS.stream().noneMatch(this::isUsers)) {
      all.putAll(ServerSettings.outgoingCalls());
    }
    return all;
  }

  private boolean isUsers(String name) {
    return server.getEnvMap().containsKey(name) && !ours.contains(name);
  }

  /** The external URL as configured, with the port in the container, not the mapped one. */
  String audience() {
    return scheme()
        + "://"
        + variable(ServerSettings.EXTERNAL_DOMAIN)
        + ":"
        + variable(ServerSettings.EXTERNAL_PORT);
  }

  Endpoint endpoint() {
    return new Endpoint(
        scheme(),
        variable(ServerSettings.EXTERNAL_DOMAIN),
        server.getMappedPort(ServerSettings.PORT),
        dockerHost(),
        configuration.certificate);
  }

  /** Without the random alias: with it a container to reuse would never be found again. */
  List<String> aliases() {
    return server.getNetworkAliases().stream()
        .filter(alias -> !RANDOM_ALIAS.matcher(alias).matches())
        .toList();
  }

  private String scheme() {
    return configuration.secure() ? "https" : "http";
  }

  private String variable(String name) {
    return String.valueOf(server.getEnvMap().get(name));
  }

  /** Instances are found by host name, and 127.0.0.1 is not one of the default host names. */
  private static String dockerHost() {
    String host = DockerClientFactory.instance().dockerHostIpAddress();
    return host.equals("127.0.0.1") ? "localhost" : host;
  }
}

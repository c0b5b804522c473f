package io.zitadeltestkit.quarkus;

import io.zitadeltestkit.fixture.TestProject;
import io.zitadeltestkit.internal.context.ContextApplication;
import io.zitadeltestkit.internal.context.ContextZitadel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Decides which properties an application needs, by its own configuration and the declarations of
 * its test.
 */
final class OidcProperties {
  private static final String OIDC = "quarkus.oidc.";
  private static final String TYPE = OIDC + "application-type";
  private static final String SERVICE = "service";

  private final ContextZitadel zitadel;
  private final Function<String, Optional<String>> given;
  private final Map<String, String> properties = new TreeMap<>();

  /** For a part of Zitadel, and the application's own properties. */
  OidcProperties(ContextZitadel zitadel, Function<String, Optional<String>> given) {
    this.zitadel = zitadel;
    this.given = given;
  }

  /** {@return all properties that the application needs, including its own} */
  Map<String, String> all() {
    properties.put("zitadel.host", zitadel.host());
    zitadel.token().ifPresent(token -> properties.put("zitadel.pat", token));
    properties.put(OIDC + "auth-server-url", zitadel.issuer());
    String type = given.apply(TYPE).orElseGet(() -> peopleSignIn() ? "web-app" : SERVICE);
    properties.put(TYPE, type);
    application(type).ifPresent(this::addClient);
    List<TestProject> projects = zitadel.projects();
    // The audience of the ID tokens that a web application gets is its own client id.
    if (type.equals(SERVICE) && !projects.isEmpty()) {
      properties.put(
          OIDC + "token.audience",
          projects.stream().map(TestProject::id).collect(Collectors.joining(",")));
    }
    return properties;
  }

  /** The declared applications decide: an API beside it would be another application. */
  private boolean peopleSignIn() {
    List<ContextApplication> declared = declared();
    return !declared.isEmpty() && declared.stream().noneMatch(ContextApplication::isApi);
  }

  private List<ContextApplication> declared() {
    return zitadel.applications().stream().filter(ContextApplication::isDeclared).toList();
  }

  /**
   * {@return the first application that is declared, or else in the seed, for a service or for
   * people}
   */
  private Optional<ContextApplication> application(String type) {
    boolean isApi = type.equals(SERVICE);
    return declared().stream()
        .filter(application -> application.isApi() == isApi)
        .findFirst()
        .or(
            () ->
                zitadel.applications().stream()
                    .filter(application -> application.isApi() == isApi)
                    .findFirst());
  }

  /** If the application sets its client id itself, it has its own secret, or none. */
  private void addClient(ContextApplication application) {
    String clientId = OIDC + "client-id";
    properties.put(clientId, application.clientId());
    if (given.apply(clientId).isPresent()) {
      return;
    }
    if (!application.clientSecret().isEmpty()) {
      properties.put(OIDC + "credentials.secret", application.clientSecret());
    } else if (!application.isApi()) {
      properties.put(OIDC + "authentication.pkce-required", "true");
    }
  }
}

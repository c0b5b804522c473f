package io.zitadeltestkit.spring;

import io.zitadeltestkit.fixture.TestProject;
import io.zitadeltestkit.internal.context.ContextApplication;
import io.zitadeltestkit.internal.context.ContextZitadel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/**
 * Decides which properties an application needs, by its class path and the declarations of its
 * test.
 */
final class ApplicationProperties {
  private static final String RESOURCE_SERVER = "spring.security.oauth2.resourceserver.";
  private static final String JWT = RESOURCE_SERVER + "jwt";
  private static final String OPAQUE = RESOURCE_SERVER + "opaquetoken";
  private static final String CLIENT = "spring.security.oauth2.client.";

  private final ContextZitadel zitadel;
  private final GivenProperties given;
  private final @Nullable ClassLoader classes;
  private final Map<String, Supplier<String>> properties = new TreeMap<>();

  ApplicationProperties(
      ContextZitadel zitadel, GivenProperties given, @Nullable ClassLoader classes) {
    this.zitadel = zitadel;
    this.given = given;
    this.classes = classes;
  }

  Map<String, Supplier<String>> all() {
    set("zitadel.host", zitadel.host());
    if (zitadel.token().isPresent()) {
      properties.put("zitadel.pat", () -> zitadel.token().orElseThrow());
    }
    if (isPresent(
        "org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector")) {
      addResourceServer();
    }
    if (isPresent("org.springframework.security.oauth2.client.registration.ClientRegistration")) {
      zitadel.applications().stream()
          .filter(application -> !application.isApi())
          .forEach(this::addRegistration);
    }
    return properties;
  }

  /**
   * If the application configures one of the two kinds itself, it keeps that. Otherwise a declared
   * API introspects tokens, since checking JWTs needs no client.
   */
  private void addResourceServer() {
    List<ContextApplication> apis =
        zitadel.applications().stream()
            .filter(ContextApplication::isApi)
            .filter(api -> !api.clientSecret().isEmpty())
            .toList();
    List<ContextApplication> declared =
        apis.stream().filter(ContextApplication::isDeclared).toList();
    if (given.has(OPAQUE)) {
      addOpaque(declared.isEmpty() ? apis : declared);
    } else if (given.has(JWT) || declared.isEmpty()) {
      addJwt();
    } else {
      addOpaque(declared);
    }
  }

  /** If the application configures keys itself, it has its own issuer. */
  private void addJwt() {
    if (!given.has(JWT + ".jwk-set-uri") && !given.has(JWT + ".public-key-location")) {
      set(JWT + ".issuer-uri", zitadel.issuer());
    }
    List<TestProject> projects = zitadel.projects();
    if (!projects.isEmpty()) {
      set(
          JWT + ".audiences",
          projects.stream().map(TestProject::id).collect(Collectors.joining(",")));
    }
  }

  private void addOpaque(List<ContextApplication> apis) {
    set(OPAQUE + ".introspection-uri", zitadel.introspectionEndpoint());
    if (!apis.isEmpty()) {
      set(OPAQUE + ".client-id", apis.get(0).clientId());
      set(OPAQUE + ".client-secret", apis.get(0).clientSecret());
    }
  }

  private void addRegistration(ContextApplication application) {
    String key = key(application.name());
    String registration = CLIENT + "registration" + key;
    set(registration + ".client-id", application.clientId());
    if (application.clientSecret().isEmpty()) {
      set(registration + ".client-authentication-method", "none");
    } else {
      set(registration + ".client-secret", application.clientSecret());
    }
    set(registration + ".scope", "openid,profile,email");
    set(CLIENT + "provider" + key + ".issuer-uri", zitadel.issuer());
  }

  /** Property names are lower case, except in brackets. */
  private static String key(String name) {
    return name.matches("[a-z0-9-]+") ? "." + name : "[" + name + "]";
  }

  private void set(String name, String value) {
    properties.put(name, () -> value);
  }

  private boolean isPresent(String type) {
    return ClassUtils.isPresent(type, classes);
  }
}

package io.zitadeltestkit.junit;

import io.zitadeltestkit.client.administrator.ManagerRole;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * Settings of a {@link ZitadelExtension} for {@code @RegisterExtension}. Settings that are not set
 * are inherited, see {@link ZitadelTest}.
 */
public final class ZitadelExtensionBuilder {
  Backend backend = Backend.INHERIT;
  Server server = Server.INHERIT;
  Isolation isolation = Isolation.INHERIT;
  Lifecycle lifecycle = Lifecycle.INHERIT;
  List<ManagerRole> roles = List.of();
  @Nullable Duration tokenLifetime;
  String seed = "";
  String version = "";
  boolean keepOnFailure;

  ZitadelExtensionBuilder() {}

  /**
   * Sets the Zitadel to run against.
   *
   * @param newBackend the backend
   * @return this builder
   */
  public ZitadelExtensionBuilder backend(Backend newBackend) {
    backend = given(newBackend, "backend");
    return this;
  }

  /**
   * Sets whether the class has a server of its own.
   *
   * @param newServer the choice
   * @return this builder
   */
  public ZitadelExtensionBuilder server(Server newServer) {
    server = given(newServer, "server");
    return this;
  }

  /**
   * Sets the part of Zitadel that the class has for itself.
   *
   * @param newIsolation the isolation
   * @return this builder
   */
  public ZitadelExtensionBuilder isolation(Isolation newIsolation) {
    isolation = given(newIsolation, "isolation");
    return this;
  }

  /**
   * Sets how often that part is created.
   *
   * @param newLifecycle the lifecycle
   * @return this builder
   */
  public ZitadelExtensionBuilder lifecycle(Lifecycle newLifecycle) {
    lifecycle = given(newLifecycle, "lifecycle");
    return this;
  }

  /**
   * Sets the manager roles of the service user.
   *
   * @param newRoles the roles, such as {@code ORG_USER_MANAGER}
   * @return this builder
   * @throws org.junit.jupiter.api.extension.ExtensionConfigurationException if one is not a valid
   *     name
   */
  public ZitadelExtensionBuilder roles(String... newRoles) {
    List<String> names = Arrays.asList(given(newRoles, "roles"));
    names.forEach(name -> given(name, "roles"));
    roles = SettingsSource.parseRoles(names, "roles of ZitadelExtension");
    return this;
  }

  /**
   * Sets the lifetime of personal access tokens.
   *
   * @param lifetime between 5 seconds and 24 hours
   * @return this builder
   * @throws org.junit.jupiter.api.extension.ExtensionConfigurationException if it is shorter or
   *     longer
   */
  public ZitadelExtensionBuilder tokenLifetime(Duration lifetime) {
    tokenLifetime =
        Durations.checked(given(lifetime, "tokenLifetime"), "tokenLifetime of ZitadelExtension");
    return this;
  }

  /**
   * Sets the data that the tests start with, see {@link ZitadelTest#seed()}.
   *
   * @param resource the resource of the class path, such as {@code acme.yaml}
   * @return this builder
   */
  public ZitadelExtensionBuilder seed(String resource) {
    seed = given(resource, "seed");
    return this;
  }

  /**
   * Sets the version of Zitadel to run against, see {@link ZitadelTest#version()}.
   *
   * @param newVersion such as {@code 4.13}
   * @return this builder
   */
  public ZitadelExtensionBuilder version(String newVersion) {
    version = given(newVersion, "version").strip();
    return this;
  }

  /**
   * Keeps the data of a failed test on the server, see {@link ZitadelTest#keepOnFailure()}.
   *
   * @return this builder
   */
  public ZitadelExtensionBuilder keepOnFailure() {
    keepOnFailure = true;
    return this;
  }

  private static <T> T given(@Nullable T value, String name) {
    if (value == null) {
      throw new ExtensionConfigurationException(
          "The %s of ZitadelExtension is missing (null). Give one, or leave the call out to inherit it."
              .formatted(name));
    }
    return value;
  }

  /** {@return a new extension with these settings} */
  public ZitadelExtension build() {
    return new ZitadelExtension(this);
  }
}

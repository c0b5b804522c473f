package io.zitadeltestkit.junit;

import io.zitadeltestkit.client.administrator.ManagerRole;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    backend = newBackend;
    return this;
  }

  /**
   * Sets whether the class has a server of its own.
   *
   * @param newServer the choice
   * @return this builder
   */
  public ZitadelExtensionBuilder server(Server newServer) {
    server = newServer;
    return this;
  }

  /**
   * Sets the part of Zitadel that the class has for itself.
   *
   * @param newIsolation the isolation
   * @return this builder
   */
  public ZitadelExtensionBuilder isolation(Isolation newIsolation) {
    isolation = newIsolation;
    return this;
  }

  /**
   * Sets how often that part is created.
   *
   * @param newLifecycle the lifecycle
   * @return this builder
   */
  public ZitadelExtensionBuilder lifecycle(Lifecycle newLifecycle) {
    lifecycle = newLifecycle;
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
    roles = SettingsSource.parseRoles(Arrays.asList(newRoles), "roles of ZitadelExtension");
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
    tokenLifetime = Durations.checked(lifetime, "tokenLifetime of ZitadelExtension");
    return this;
  }

  /**
   * Sets the data that the tests start with, see {@link ZitadelTest#seed()}.
   *
   * @param resource the resource of the class path, such as {@code acme.yaml}
   * @return this builder
   */
  public ZitadelExtensionBuilder seed(String resource) {
    seed = resource;
    return this;
  }

  /**
   * Sets the version of Zitadel to run against, see {@link ZitadelTest#version()}.
   *
   * @param newVersion such as {@code 4.13}
   * @return this builder
   */
  public ZitadelExtensionBuilder version(String newVersion) {
    version = newVersion.strip();
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

  /** {@return a new extension with these settings} */
  public ZitadelExtension build() {
    return new ZitadelExtension(this);
  }
}

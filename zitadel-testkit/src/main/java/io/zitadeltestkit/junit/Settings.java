package io.zitadeltestkit.junit;

import io.zitadeltestkit.client.administrator.ManagerRole;
import java.time.Duration;
import java.util.List;

/**
 * The resolved settings of a test class; only the backend may still be {@code AUTO}. An empty seed
 * means none, and an empty version the newest tested one.
 */
record Settings(
    Backend backend,
    Server server,
    Isolation isolation,
    Lifecycle lifecycle,
    List<ManagerRole> roles,
    Duration tokenLifetime,
    String seed,
    String version,
    boolean keepOnFailure) {
  static final Duration DEFAULT_TOKEN_LIFETIME = Duration.ofMinutes(15);
  static final List<ManagerRole> DEFAULT_ROLES = List.of(ManagerRole.ORG_OWNER);

  /** {@return the settings of an application context, which outlives methods and classes} */
  Settings ofContext(Duration lifetime) {
    return new Settings(
        backend,
        Server.SHARED,
        isolation,
        Lifecycle.PER_CLASS,
        roles,
        lifetime,
        seed,
        version,
        false);
  }

  /**
   * {@return the settings of a class in an application context, which has the instance and the
   * seed}
   */
  Settings withinContext() {
    return new Settings(
        backend,
        Server.SHARED,
        Isolation.ORGANIZATION,
        lifecycle,
        roles,
        tokenLifetime,
        "",
        version,
        keepOnFailure);
  }
}

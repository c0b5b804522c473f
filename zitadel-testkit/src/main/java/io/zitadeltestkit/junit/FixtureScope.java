package io.zitadeltestkit.junit;

import io.zitadeltestkit.internal.fixture.FixturePlan;
import io.zitadeltestkit.internal.fixture.KnownProjects;
import io.zitadeltestkit.internal.fixture.PlantedFixtures;
import io.zitadeltestkit.internal.fixture.PlantedFixtures.ServiceUserId;
import io.zitadeltestkit.internal.provision.ServiceUser;
import io.zitadeltestkit.junit.Fixtures.Level;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The fixtures of one class or method. Kept in a JUnit store, which closes it. */
final class FixtureScope implements AutoCloseable {
  private final @Nullable ExtensionContext context;
  private final TestEnvironment environment;
  private final PlantedFixtures planted;
  private final Map<String, ServiceUser> serviceUsers = new ConcurrentHashMap<>();

  private FixtureScope(
      @Nullable ExtensionContext context, TestEnvironment environment, PlantedFixtures planted) {
    this.context = context;
    this.environment = environment;
    this.planted = planted;
  }

  static FixtureScope create(
      Level level, TestEnvironment environment, boolean uniqueNames, KnownProjects known) {
    return new FixtureScope(
        level.context(), environment, environment.plant(level.plan(), uniqueNames, known));
  }

  /** {@return the fixtures of an application context, which belong to no class or method} */
  static FixtureScope create(
      TestEnvironment environment, FixturePlan plan, boolean uniqueNames, KnownProjects known) {
    return new FixtureScope(null, environment, environment.plant(plan, uniqueNames, known));
  }

  PlantedFixtures planted() {
    return planted;
  }

  /** {@return a service user; its tokens are created at the first call} */
  ServiceUser serviceUser(String name, ServiceUserId user) {
    return serviceUsers.computeIfAbsent(name, absent -> environment.adopt(name, user));
  }

  @Override
  public void close() {
    environment.remove(context, planted, serviceUsers.values());
  }
}

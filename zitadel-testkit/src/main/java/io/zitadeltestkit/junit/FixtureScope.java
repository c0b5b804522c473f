package io.zitadeltestkit.junit;

import io.zitadeltestkit.internal.fixture.FixturePlan;
import io.zitadeltestkit.internal.fixture.KnownProjects;
import io.zitadeltestkit.internal.fixture.PlantedFixtures;
import io.zitadeltestkit.internal.fixture.PlantedFixtures.ServiceUserId;
import io.zitadeltestkit.internal.provision.ServiceUser;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The fixtures of one class or method. Kept in a JUnit store, which closes it. */
final class FixtureScope implements AutoCloseable {
  private final Environment environment;
  private final PlantedFixtures planted;
  private final Map<String, ServiceUser> serviceUsers = new ConcurrentHashMap<>();

  private FixtureScope(Environment environment, PlantedFixtures planted) {
    this.environment = environment;
    this.planted = planted;
  }

  static FixtureScope create(
      Environment environment, FixturePlan plan, boolean uniqueNames, KnownProjects known) {
    return new FixtureScope(environment, environment.plant(plan, uniqueNames, known));
  }

  PlantedFixtures planted() {
    return planted;
  }

  /** {@return a service user; its tokens are created when it is first asked for} */
  ServiceUser serviceUser(String name, ServiceUserId user) {
    return serviceUsers.computeIfAbsent(name, absent -> environment.adopt(name, user));
  }

  @Override
  public void close() {
    environment.remove(planted, serviceUsers.values());
  }
}

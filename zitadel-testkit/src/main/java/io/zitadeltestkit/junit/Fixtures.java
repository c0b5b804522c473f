package io.zitadeltestkit.junit;

import io.zitadeltestkit.fixture.TestApplication;
import io.zitadeltestkit.fixture.TestProject;
import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.internal.ProjectNames;
import io.zitadeltestkit.internal.fixture.FixturePlan;
import io.zitadeltestkit.internal.fixture.KnownProjects;
import io.zitadeltestkit.internal.fixture.PlantedFixtures;
import io.zitadeltestkit.internal.provision.ServiceUser;
import io.zitadeltestkit.seed.Seeded;
import io.zitadeltestkit.seed.SeededProject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The fixtures of a test: those of its classes, and its own. If several have the same name, the
 * nearest wins; the seed comes last.
 */
final class Fixtures implements KnownProjects {
  private static final Namespace NAMESPACE = Namespace.create(Fixtures.class);

  private final TestEnvironment environment;
  private final List<FixtureScope> scopes;

  private Fixtures(TestEnvironment environment, List<FixtureScope> scopes) {
    this.environment = environment;
    this.scopes = scopes;
  }

  /** Stores also look in their parents, so the key contains the context. */
  private record Key(String uniqueId, Settings settings, TestEnvironment environment) {}

  /** A class or method that may declare fixtures, and their context. */
  record Level(ExtensionContext context, FixturePlan plan) {}

  /** {@return the fixtures of a context} They are created at the first call. */
  static Fixtures of(ExtensionContext context, SettingsSource source, Supplier<String> requester) {
    TestEnvironment environment = Environments.of(context, source, requester);
    Settings settings = source.of(context);
    Fixtures fixtures = new Fixtures(environment, new ArrayList<>());
    environment.context().ifPresent(around -> fixtures.scopes.add(around.fixtures()));
    boolean first = environment.context().isEmpty();
    for (Level level : FixtureLevels.of(context, settings, environment.context().isPresent())) {
      boolean alone = first && settings.isolation() == Isolation.INSTANCE;
      first = false;
      if (!level.plan().isEmpty()) {
        fixtures.scopes.add(
            level
                .context()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                    new Key(level.context().getUniqueId(), settings, environment),
                    absent ->
                        FixtureScope.create(
                            level,
                            environment,
                            !alone,
                            new Fixtures(environment, List.copyOf(fixtures.scopes))),
                    FixtureScope.class));
      }
    }
    return fixtures;
  }

  /** Creates the fixtures of a context, if it declares any. */
  static void prepare(ExtensionContext context, SettingsSource source) {
    Settings settings = source.of(context);
    boolean isTooEarly =
        settings.lifecycle() == Lifecycle.PER_METHOD
            && settings.isolation() != Isolation.SHARED
            && context.getTestMethod().isEmpty();
    if (!isTooEarly
        && FixtureLevels.of(context, settings, false).stream()
            .anyMatch(level -> !level.plan().isEmpty())) {
      of(context, source, () -> "A fixture");
    }
  }

  /** {@return the fixtures of a seed only} */
  static Fixtures ofSeed(TestEnvironment environment) {
    return new Fixtures(environment, List.of());
  }

  TestEnvironment environment() {
    return environment;
  }

  Optional<TestUser> user(String name) {
    return nearest(PlantedFixtures::users, name)
        .or(() -> seeded(seeded -> seeded.user(name)).map(user -> environment.user(name, user)));
  }

  Optional<TestProject> project(String name) {
    return nearest(PlantedFixtures::projects, name)
        .or(() -> seeded(seeded -> seeded.project(name)).map(project -> projectOf(name, project)));
  }

  Optional<TestApplication> application(String name) {
    return nearest(PlantedFixtures::applications, name);
  }

  Optional<ServiceUser> serviceUser(String name) {
    for (int i = scopes.size() - 1; i >= 0; i--) {
      FixtureScope scope = scopes.get(i);
      PlantedFixtures.ServiceUserId user = scope.planted().serviceUsers().get(name);
      if (user != null) {
        return Optional.of(scope.serviceUser(name, user));
      }
    }
    return Optional.empty();
  }

  /** {@return the declared names of a kind} */
  Set<String> names(Function<PlantedFixtures, Map<String, ?>> kind) {
    Set<String> names = new TreeSet<>();
    scopes.forEach(scope -> names.addAll(kind.apply(scope.planted()).keySet()));
    return names;
  }

  @Override
  public Optional<Known> find(String name) {
    for (int i = scopes.size() - 1; i >= 0; i--) {
      PlantedFixtures planted = scopes.get(i).planted();
      TestProject project = planted.projects().get(name);
      if (project != null) {
        return Optional.of(new Known(project, planted.implicitProjects().contains(name)));
      }
    }
    return project(name).map(project -> new Known(project, false));
  }

  @Override
  public Set<String> names() {
    return names(PlantedFixtures::projects);
  }

  private <T> Optional<T> nearest(Function<PlantedFixtures, Map<String, T>> kind, String name) {
    for (int i = scopes.size() - 1; i >= 0; i--) {
      T found = kind.apply(scopes.get(i).planted()).get(name);
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private <T> Optional<T> seeded(Function<Seeded, T> lookup) {
    try {
      return environment.seeded().map(lookup);
    } catch (IllegalArgumentException e) {
      // The seed has no service users with tokens.
      return Optional.empty();
    }
  }

  static TestProject projectOf(SeededProject project) {
    return projectOf(project.name(), project);
  }

  private static TestProject projectOf(String name, SeededProject project) {
    ProjectNames.add(project.id(), name);
    return new TestProject(project.id(), project.organizationId(), name);
  }
}

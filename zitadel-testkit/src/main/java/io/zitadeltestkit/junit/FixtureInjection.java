package io.zitadeltestkit.junit;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.fixture.Fixture;
import io.zitadeltestkit.fixture.TestApplication;
import io.zitadeltestkit.fixture.TestProject;
import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.fixture.WithApplication;
import io.zitadeltestkit.fixture.WithProject;
import io.zitadeltestkit.fixture.WithServiceUser;
import io.zitadeltestkit.fixture.WithUser;
import io.zitadeltestkit.internal.fixture.PlantedFixtures;
import io.zitadeltestkit.internal.provision.ServiceUser;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** Finds the fixture for a parameter or field by type and name. */
final class FixtureInjection {
  /** A type that is injected by name. */
  private record Kind(
      Class<?> type,
      String noun,
      Class<? extends Annotation> annotation,
      BiFunction<Fixtures, String, Optional<?>> lookup,
      Function<PlantedFixtures, Map<String, ?>> declared) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(TestUser.class, "user", WithUser.class, Fixtures::user, PlantedFixtures::users),
          new Kind(
              TestProject.class,
              "project",
              WithProject.class,
              Fixtures::project,
              PlantedFixtures::projects),
          new Kind(
              TestApplication.class,
              "application",
              WithApplication.class,
              Fixtures::application,
              PlantedFixtures::applications),
          new Kind(
              TestServiceUser.class,
              "service user",
              WithServiceUser.class,
              (fixtures, name) -> fixtures.serviceUser(name).map(TestServiceUser::new),
              PlantedFixtures::serviceUsers),
          new Kind(
              ZitadelClient.class,
              "service user",
              WithServiceUser.class,
              (fixtures, name) -> fixtures.serviceUser(name).map(ServiceUser::client),
              PlantedFixtures::serviceUsers));

  private FixtureInjection() {}

  /** {@return whether a parameter or field is a fixture, by its type or an annotation} */
  static boolean isWanted(InjectionPoint point) {
    return point.isAnnotated()
        || point.type() == TestUser.class
        || point.type() == TestProject.class
        || point.type() == TestApplication.class;
  }

  /** Refuses annotations that do not fit the type. */
  static void check(InjectionPoint point) {
    for (Kind kind : KINDS) {
      boolean fits =
          KINDS.stream()
              .anyMatch(
                  other -> other.annotation() == kind.annotation() && other.type() == point.type());
      if (point.has(kind.annotation()) && !fits) {
        throw refusal(
            point,
            "has @%s, which goes with a %s, not with %s."
                .formatted(
                    kind.annotation().getSimpleName(),
                    kind.type().getSimpleName(),
                    point.type().getSimpleName()));
      }
    }
    if (point.has(Fixture.class) && kind(point).isEmpty()) {
      throw refusal(
          point,
          "has @Fixture, which goes with a TestUser, TestServiceUser, TestProject or TestApplication, not with %s."
              .formatted(point.type().getSimpleName()));
    }
  }

  static Object value(InjectionPoint point, Fixtures fixtures) {
    Kind kind = kind(point).orElseThrow();
    Set<String> declared = fixtures.names(kind.declared());
    String name =
        point
            .name()
            .or(() -> declared.size() == 1 ? declared.stream().findFirst() : Optional.empty())
            .orElseThrow(
                () ->
                    refusal(
                        point,
                        "has no name: it was compiled without -parameters. Say which one is meant: @Fixture(\"…\")."
                            + thereAre(kind, declared)));
    return kind.lookup()
        .apply(fixtures, name)
        .orElseThrow(
            () ->
                refusal(
                    point,
                    "asks for the %s \"%s\", which nothing declares. Declare it with @%s(name = \"%s\"), or name another one with @Fixture."
                            .formatted(kind.noun(), name, kind.annotation().getSimpleName(), name)
                        + thereAre(kind, declared)));
  }

  private static String thereAre(Kind kind, Set<String> declared) {
    return declared.isEmpty()
        ? " There is no %s.".formatted(kind.noun())
        : " There %s %s."
            .formatted(declared.size() == 1 ? "is" : "are", String.join(", ", declared));
  }

  private static Optional<Kind> kind(InjectionPoint point) {
    return KINDS.stream().filter(kind -> kind.type() == point.type()).findFirst();
  }

  private static ParameterResolutionException refusal(InjectionPoint point, String problem) {
    return new ParameterResolutionException(point.description().get() + " " + problem);
  }
}

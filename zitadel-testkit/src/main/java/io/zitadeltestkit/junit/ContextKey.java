package io.zitadeltestkit.junit;

import io.zitadeltestkit.internal.fixture.FixturePlan;
import java.util.Optional;

/**
 * What decides whether two classes can share an application context. What comes from outside the
 * code, such as JUnit's parameters, is the same for all classes of a run.
 *
 * @param settings the settings in the code of the class
 * @param owner the class that has an instance to itself, if it has one
 * @param plan the projects and applications
 */
record ContextKey(Settings settings, Optional<Class<?>> owner, FixturePlan plan) {
  /** For a class; {@code configured} is the one around it that has the extension. */
  static ContextKey of(Class<?> testClass, Class<?> configured, SettingsSource source) {
    Settings settings = source.ofCode(testClass);
    FixturePlan plan = ContextDeclarations.of(testClass);
    return new ContextKey(
        settings.ofContext(settings.tokenLifetime()),
        settings.isolation() == Isolation.INSTANCE
            ? source.ofIsolation(configured)
            : Optional.empty(),
        // Without its origin, which differs from class to class.
        new FixturePlan(
            "the application context",
            plan.people(),
            plan.serviceUsers(),
            plan.projects(),
            plan.applications(),
            plan.undeclaredProjects()));
  }
}

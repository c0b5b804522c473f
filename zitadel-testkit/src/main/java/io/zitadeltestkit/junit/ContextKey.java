package io.zitadeltestkit.junit;

import io.zitadeltestkit.internal.fixture.FixturePlan;
import java.util.Optional;

/**
 * Classes with equal keys share an application context. Settings from outside the code, such as
 * JUnit's parameters, are the same for all classes of a run, so they are not part of it.
 *
 * @param settings the settings in the code of the class
 * @param owner the class that has an instance of its own, if it has one
 * @param plan the projects and applications
 */
record ContextKey(Settings settings, Optional<Class<?>> owner, FixturePlan plan) {
  /** For a class; {@code configured} is the enclosing class with the extension. */
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

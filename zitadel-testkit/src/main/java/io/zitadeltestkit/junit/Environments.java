package io.zitadeltestkit.junit;

import io.zitadeltestkit.backend.RunningZitadel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/**
 * Finds the environment that a test belongs to, or makes it; knows in which of JUnit's stores each
 * lives.
 */
final class Environments {
  private static final Namespace NAMESPACE = Namespace.create(Environments.class);

  private Environments() {}

  /** One for the whole run with the same wishes; another one if its server had to be replaced. */
  private record SharedKey(Settings settings, RunningZitadel server) {
    /** A server is the same only if it is the same object. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof SharedKey that
          && settings.equals(that.settings)
          && server == that.server;
    }

    @Override
    public int hashCode() {
      return 31 * settings.hashCode() + System.identityHashCode(server);
    }
  }

  /**
   * One for a class or method: a store also finds what its parents hold, so the key names whose it
   * is.
   */
  private record OwnKey(String uniqueId) {}

  static Environment of(
      ExtensionContext context, SettingsSource source, ParameterContext parameter) {
    Settings settings = source.of(context);
    return RoleRefusal.named(
        settings.roles(), () -> source.ofRoles(context), () -> of(context, settings, parameter));
  }

  private static Environment of(
      ExtensionContext context, Settings settings, ParameterContext parameter) {
    if (settings.isolation() == Isolation.SHARED) {
      Environment shared =
          environment(
              context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE),
              new SharedKey(settings, Servers.of(context, settings.backend())),
              context,
              settings,
              "shared");
      context.getStore(NAMESPACE).put(Latest.class, new Latest(shared));
      return shared;
    }
    if (settings.lifecycle() == Lifecycle.PER_METHOD) {
      ExtensionContext method = methodContext(context, parameter);
      String label =
          context.getRequiredTestClass().getSimpleName()
              + "."
              + method.getRequiredTestMethod().getName();
      return ownEnvironment(method, context, settings, label);
    }
    ExtensionContext owner = classContext(context);
    return ownEnvironment(owner, context, settings, owner.getRequiredTestClass().getSimpleName());
  }

  private static Environment ownEnvironment(
      ExtensionContext owner, ExtensionContext context, Settings settings, String label) {
    Store store = owner.getStore(NAMESPACE);
    Environment environment =
        environment(store, new OwnKey(owner.getUniqueId()), context, settings, label);
    store.put(Latest.class, new Latest(environment));
    return environment;
  }

  /**
   * The environment that a test used last, for the report of its failure. Not closed by the store,
   * unlike its content.
   */
  private record Latest(Environment environment) {}

  /** Returns the environment of a test if one has been made. */
  static Optional<Environment> existing(ExtensionContext context) {
    return Optional.ofNullable(context.getStore(NAMESPACE).get(Latest.class, Latest.class))
        .map(Latest::environment);
  }

  private static Environment environment(
      Store store, Object key, ExtensionContext context, Settings settings, String label) {
    return store.getOrComputeIfAbsent(
        key,
        absent -> Environment.create(Servers.of(context, settings.backend()), settings, label),
        Environment.class);
  }

  private static ExtensionContext methodContext(
      ExtensionContext context, ParameterContext parameter) {
    if (context.getTestMethod().isEmpty()) {
      throw new ParameterResolutionException(
          Injection.name(parameter)
              + " is resolved before any test method runs, and with the lifecycle PER_METHOD there is nothing to inject yet. "
              + "Move it to a @BeforeEach or test method, or use the lifecycle PER_CLASS.");
    }
    return context;
  }

  /** The class itself; for a nested one without settings of its own the class that encloses it. */
  private static ExtensionContext classContext(ExtensionContext context) {
    Class<?> owner = context.getRequiredTestClass();
    while (owner.getEnclosingClass() != null
        && !SettingsSource.isConfigured(owner)
        && contextOf(context, owner.getEnclosingClass()) != null) {
      owner = owner.getEnclosingClass();
    }
    ExtensionContext found = contextOf(context, owner);
    return found == null ? context : found;
  }

  private static @Nullable ExtensionContext contextOf(ExtensionContext from, Class<?> testClass) {
    ExtensionContext current = from;
    while (current != null) {
      if (current.getElement().filter(testClass::equals).isPresent()) {
        return current;
      }
      current = current.getParent().orElse(null);
    }
    return null;
  }
}

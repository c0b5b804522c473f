package io.zitadeltestkit.junit;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** Finds or creates the environment of a test; knows in which JUnit store each one lives. */
final class Environments {
  private static final Namespace NAMESPACE = Namespace.create(Environments.class);

  private Environments() {}

  /**
   * The key of an environment for the whole run: one for equal settings; a new one if its server
   * had to be replaced, and one for each application context.
   *
   * @param ground the server or context
   */
  private record SharedKey(Settings settings, Object ground) {
    /** Servers and contexts are compared by identity. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof SharedKey that
          && settings.equals(that.settings)
          && ground == that.ground;
    }

    @Override
    public int hashCode() {
      return 31 * settings.hashCode() + System.identityHashCode(ground);
    }
  }

  /**
   * The key of an environment for a class or method, with its settings: one class may have several
   * extensions, such as those of nested classes or of invocation contexts, and they must not share
   * a service user. Nested classes may run in an application context of their own. Stores also look
   * in their parents, so the key contains the context.
   */
  private record OwnKey(
      String uniqueId, Settings settings, Optional<ContextEnvironment> applicationContext) {}

  /** The last environment that a context used, for the report of a failure. */
  private record Latest(TestEnvironment environment) {}

  /**
   * {@return the environment of a context}
   *
   * @param requester the requesting parameter or method, for messages
   */
  static TestEnvironment of(
      ExtensionContext context, SettingsSource source, Supplier<String> requester) {
    Settings settings = source.of(context);
    TestEnvironment environment =
        RoleRefusal.explained(
            settings.roles(),
            () -> source.ofRoles(context),
            () -> of(context, settings, requester));
    RoleReports.add(context, environment);
    context.getStore(NAMESPACE).put(Latest.class, new Latest(environment));
    return environment;
  }

  private static TestEnvironment of(
      ExtensionContext context, Settings settings, Supplier<String> requester) {
    if (settings.isolation() == Isolation.SHARED) {
      return environment(
          context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE),
          new SharedKey(
              settings,
              ContextParts.opened(context)
                  .<Object>map(opened -> opened)
                  .orElseGet(() -> Servers.of(context, settings))),
          context,
          settings,
          "shared");
    }
    if (settings.lifecycle() == Lifecycle.PER_METHOD) {
      requireMethod(context, requester);
      startOwnServer(context, settings);
      String label =
          context.getRequiredTestClass().getSimpleName()
              + "."
              + context.getRequiredTestMethod().getName();
      return ownEnvironment(context, context, settings, label);
    }
    startOwnServer(context, settings);
    ExtensionContext owner = classContext(context);
    return ownEnvironment(owner, context, settings, owner.getRequiredTestClass().getSimpleName());
  }

  /** Stored before its environment, since a store closes the newest entry first. */
  private static void startOwnServer(ExtensionContext context, Settings settings) {
    if (settings.server() == Server.OWN) {
      Servers.of(context, settings);
    }
  }

  private static TestEnvironment ownEnvironment(
      ExtensionContext owner, ExtensionContext context, Settings settings, String label) {
    return environment(
        owner.getStore(NAMESPACE),
        new OwnKey(owner.getUniqueId(), settings, ContextParts.opened(context)),
        context,
        settings,
        label);
  }

  private static TestEnvironment environment(
      Store store, Object key, ExtensionContext context, Settings settings, String label) {
    return store.getOrComputeIfAbsent(
        key,
        absent ->
            ContextParts.opened(context)
                .map(opened -> TestEnvironment.within(opened, settings, label))
                .orElseGet(
                    () -> TestEnvironment.create(Servers.of(context, settings), settings, label)),
        TestEnvironment.class);
  }

  /** {@return the environment that a test used last, if any} */
  static Optional<TestEnvironment> existing(ExtensionContext context) {
    return Optional.ofNullable(context.getStore(NAMESPACE).get(Latest.class, Latest.class))
        .map(Latest::environment);
  }

  private static void requireMethod(ExtensionContext context, Supplier<String> requester) {
    if (context.getTestMethod().isEmpty()) {
      throw new ParameterResolutionException(
          requester.get()
              + " is resolved before any test method runs, and with the lifecycle PER_METHOD there"
              + " is nothing to inject yet. Move it to a @BeforeEach or test method, or use the"
              + " lifecycle PER_CLASS.");
    }
  }

  /**
   * {@return the class itself, or the enclosing class of a nested class without settings of its
   * own}
   */
  static ExtensionContext classContext(ExtensionContext context) {
    Class<?> owner = context.getRequiredTestClass();
    while (owner.getEnclosingClass() != null
        && !SettingsSource.isConfigured(owner)
        && contextOf(context, owner.getEnclosingClass()) != null) {
      owner = owner.getEnclosingClass();
    }
    ExtensionContext found = contextOf(context, owner);
    return found == null ? context : found;
  }

  static @Nullable ExtensionContext contextOf(ExtensionContext from, Class<?> testClass) {
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

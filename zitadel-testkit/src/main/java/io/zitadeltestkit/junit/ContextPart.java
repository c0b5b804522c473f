package io.zitadeltestkit.junit;

import io.zitadeltestkit.backend.RunningZitadel;
import io.zitadeltestkit.internal.context.ContextHandle;
import io.zitadeltestkit.internal.context.ContextZitadel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * The part of Zitadel for application contexts with the same key, opened when first needed. It is
 * kept in the run's store: Spring's cache may keep a context until the JVM ends, and the successor
 * of a dirty context gets the same users and projects. Thread-safe.
 */
final class ContextPart implements ContextHandle {
  private static final Namespace NAMESPACE = Namespace.create(ContextPart.class);

  private final ContextKey key;
  private final Class<?> testClass;
  private final SettingsSource source;
  private @Nullable ContextEnvironment opened;

  /** For a key, and the first class that has it. */
  ContextPart(ContextKey key, Class<?> testClass, SettingsSource source) {
    this.key = key;
    this.testClass = testClass;
    this.source = source;
  }

  /** {@return whether its run is over, or its server has ended} */
  synchronized boolean isOver() {
    ContextEnvironment current = opened;
    return current != null && current.isOver();
  }

  @Override
  public ContextZitadel open() {
    ExtensionContext context = RunningTests.current();
    if (context == null) {
      synchronized (this) {
        if (opened != null) {
          return opened;
        }
      }
      throw new IllegalStateException(
          "The application context of %s is loaded before @ZitadelTest takes part, so there is no Zitadel to configure it with. Write @ZitadelTest above @SpringBootTest; a condition that loads the context, such as @EnabledIf(loadContext = true), can't be used with it."
              .formatted(testClass.getSimpleName()));
    }
    return open(context);
  }

  synchronized ContextEnvironment open(ExtensionContext context) {
    ContextEnvironment current = opened;
    if (current == null) {
      Settings settings = source.of(context);
      // The server is stored first: the store closes later entries first.
      RunningZitadel server = Servers.of(context, settings);
      Store store = context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE);
      current =
          RoleRefusal.explained(
              settings.roles(),
              () -> source.ofRoles(context),
              () ->
                  store.getOrComputeIfAbsent(
                      this,
                      absent ->
                          ContextEnvironment.create(
                              server, settings, key.plan(), testClass.getSimpleName()),
                      ContextEnvironment.class));
      opened = current;
    }
    return current;
  }
}

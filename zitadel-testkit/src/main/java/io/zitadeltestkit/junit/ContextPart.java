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
 * The part of Zitadel that application contexts with one key work with, opened when it is first
 * needed. It is kept in the store of the run: Spring's cache may keep a context until the JVM ends,
 * and one that a test made dirty is followed by one with the same users and projects. Thread-safe.
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

  /** {@return whether the run that opened it is over, or its server has ended} */
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
      // The server comes first: what is stored later is closed earlier.
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

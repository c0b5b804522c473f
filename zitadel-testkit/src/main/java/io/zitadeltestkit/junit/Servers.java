package io.zitadeltestkit.junit;

import io.zitadeltestkit.backend.RunningZitadel;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * The servers of a run: one for each backend, started when first needed, stopped when the
 * launcher's session ends.
 */
final class Servers {
  private static final Namespace NAMESPACE = Namespace.create(Servers.class);

  private Servers() {}

  static RunningZitadel of(ExtensionContext context, Backend wanted) {
    Store store = context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE);
    Backend backend =
        wanted == Backend.AUTO
            ? store.getOrComputeIfAbsent("auto", absent -> AutoBackend.choose(), Backend.class)
            : wanted;
    return store.getOrComputeIfAbsent(backend, ServerSlot::new, ServerSlot.class).get();
  }
}

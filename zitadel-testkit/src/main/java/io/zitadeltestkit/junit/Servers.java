package io.zitadeltestkit.junit;

import io.zitadeltestkit.backend.BackendChoice;
import io.zitadeltestkit.backend.BackendKind;
import io.zitadeltestkit.backend.Backends;
import io.zitadeltestkit.backend.RunningZitadel;
import io.zitadeltestkit.internal.Notices;
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
    BackendKind kind =
        wanted == Backend.AUTO
            ? store.getOrComputeIfAbsent("auto", absent -> choose(), BackendKind.class)
            : BackendKind.valueOf(wanted.name());
    return store.getOrComputeIfAbsent(kind, ServerSlot::new, ServerSlot.class).get();
  }

  private static BackendKind choose() {
    BackendChoice.Choice choice = Backends.choose();
    choice.warning().ifPresent(Notices::warn);
    return choice.kind();
  }
}

package io.zitadeltestkit.junit;

import io.zitadeltestkit.backend.RunningZitadel;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * The servers of a run: one for each backend and version, started when first needed, stopped when
 * the launcher's session ends.
 */
final class Servers {
  private static final Namespace NAMESPACE = Namespace.create(Servers.class);

  private Servers() {}

  private record Key(Backend backend, String version) {}

  static RunningZitadel of(ExtensionContext context, Settings settings) {
    String version = settings.version();
    Store store = context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE);
    Backend backend =
        settings.backend() == Backend.AUTO
            ? store.getOrComputeIfAbsent(
                "auto " + version, absent -> AutoBackend.choose(version), Backend.class)
            : settings.backend();
    // An external server is the same, whatever version is asked for.
    Key key = new Key(backend, backend == Backend.EXTERNAL ? "" : version);
    return store
        .getOrComputeIfAbsent(
            key, absent -> new ServerSlot(backend, key.version()), ServerSlot.class)
        .get();
  }
}

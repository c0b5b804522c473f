package io.zitadeltestkit.junit;

import io.zitadeltestkit.backend.BackendException;
import io.zitadeltestkit.backend.RunningZitadel;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * The servers of a run: one for each backend and version, started when first needed, stopped when
 * the launcher's session ends; and those that classes have for themselves.
 */
final class Servers {
  private static final Namespace NAMESPACE = Namespace.create(Servers.class);

  private Servers() {}

  private record Key(Backend backend, String version) {}

  /** Stores also look in their parents, so the key contains the context. */
  private record OwnKey(String uniqueId, Key key) {}

  static RunningZitadel of(ExtensionContext context, Settings settings) {
    Backend backend = backend(context, settings.backend(), settings.version());
    // An external server is the same for every requested version.
    Key key = new Key(backend, backend == Backend.EXTERNAL ? "" : settings.version());
    if (settings.server() != Server.OWN) {
      return context
          .getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
          .getOrComputeIfAbsent(
              key, absent -> new ServerSlot(() -> backend.create(key.version())), ServerSlot.class)
          .get();
    }
    if (backend == Backend.EXTERNAL) {
      throw new BackendException(
          "%s asks for a server of its own (server = OWN), and the backend \"external\" is one server that runs already. Use the backend \"embedded\" or \"container\", or isolation INSTANCE if a virtual instance will do."
              .formatted(context.getRequiredTestClass().getSimpleName()));
    }
    ExtensionContext owner =
        settings.lifecycle() == Lifecycle.PER_METHOD ? context : Environments.classContext(context);
    return owner
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            new OwnKey(owner.getUniqueId(), key),
            absent -> new ServerSlot(() -> backend.createUnshared(key.version())),
            ServerSlot.class)
        .get();
  }

  static Backend backend(ExtensionContext context, Backend wanted, String version) {
    Store store = context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE);
    return wanted == Backend.AUTO
        ? store.getOrComputeIfAbsent(
            "auto " + version, absent -> AutoBackend.choose(version), Backend.class)
        : wanted;
  }
}

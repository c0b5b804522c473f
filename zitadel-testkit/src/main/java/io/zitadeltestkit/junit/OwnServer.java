package io.zitadeltestkit.junit;

import io.zitadeltestkit.backend.BackendException;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.Faults;
import io.zitadeltestkit.embedded.Requests;
import io.zitadeltestkit.embedded.ServerClock;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Injects an embedded server that a class has for itself, and its parts. */
final class OwnServer {
  private static final Map<Class<?>, Function<EmbeddedZitadel, Object>> PARTS =
      Map.of(
          EmbeddedZitadel.class, server -> server,
          ServerClock.class, EmbeddedZitadel::clock,
          Faults.class, EmbeddedZitadel::faults,
          Requests.class, EmbeddedZitadel::requests);

  private OwnServer() {}

  static boolean has(Class<?> type) {
    return PARTS.containsKey(type);
  }

  /** Refuses impossible parameters before a server is started for them. */
  static void require(Class<?> type, ExtensionContext context, Settings settings) {
    if (has(type)) {
      Backend backend = Servers.backend(context, settings.backend(), settings.version());
      if (backend != Backend.EMBEDDED) {
        throw notEmbedded(backend.name().toLowerCase(Locale.ROOT));
      }
      if (settings.server() != Server.OWN) {
        throw shared();
      }
    }
  }

  static BackendException notEmbedded(String backend) {
    return new BackendException(
        "The clock of a Zitadel of the backend \"%s\" can't be moved, and it can't be told to fail or to lag. Only the backend \"embedded\" can: @ZitadelTest(backend = Backend.EMBEDDED, server = Server.OWN)."
            .formatted(backend));
  }

  static BackendException shared() {
    return new BackendException(
        "The embedded server is shared with other classes, which its clock, faults and lag would"
            + " reach as well. Ask for one of its own: @ZitadelTest(server = Server.OWN).");
  }

  /** {@return the server or a part of it} */
  static Object value(Class<?> type, TestEnvironment environment) {
    return PARTS.getOrDefault(type, server -> server).apply(environment.ownEmbedded());
  }
}

package io.zitadeltestkit.junit;

import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.Faults;
import io.zitadeltestkit.embedded.Requests;
import io.zitadeltestkit.embedded.ServerClock;
import java.util.Map;
import java.util.function.Function;

/** What can be injected of an embedded server that a class has to itself. */
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

  /** {@return the server or a part of it} */
  static Object value(Class<?> type, Environment environment) {
    return PARTS.getOrDefault(type, server -> server).apply(environment.ownEmbedded());
  }
}

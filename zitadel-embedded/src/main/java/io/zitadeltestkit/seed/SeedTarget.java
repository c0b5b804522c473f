package io.zitadeltestkit.seed;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The target of a seed: a Zitadel, with a caller who may create organizations. A client's generic
 * call can be used, such as {@code (method, request) -> client.call(method, request, Map.class)}.
 */
@FunctionalInterface
public interface SeedTarget {
  /**
   * Calls a method of Zitadel's v2 API.
   *
   * @param method service and method, such as {@code zitadel.user.v2.UserService/CreateUser}
   * @param request the request as proto3 JSON
   * @return the answer as proto3 JSON
   * @throws RuntimeException if the server refuses; its message becomes part of the seed's
   *     exception
   */
  Map<?, ?> call(String method, Map<String, ?> request);

  /**
   * Tells whether an object with this id was created for the same seed before, so that its id does
   * not count as taken when a seed is planted again.
   *
   * @param id an id that a seed fixes
   * @return false by default
   */
  default boolean hasPlanted(String id) {
    return false;
  }

  /**
   * Sets the client id of an application. The API can't do that: only a server that is seeded
   * directly can.
   *
   * @param applicationId the application
   * @param clientId its new client id
   * @throws RuntimeException if it is not possible; its message becomes part of the seed's
   *     exception
   */
  default void setClientId(String applicationId, String clientId) {
    throw new UnsupportedOperationException(
        "Zitadel chooses client ids itself, and only an embedded server that begins with the seed"
            + " takes others. Remove clientId, and read which one it has become.");
  }

  /**
   * Returns the server's time, the start of token lifetimes.
   *
   * @return the time; this machine's by default
   */
  default Instant now() {
    return Instant.now();
  }

  /**
   * Returns how long it may take until lists show created objects.
   *
   * @return 15 seconds by default; zero if lists don't lag
   */
  default Duration visibleWithin() {
    return Duration.ofSeconds(15);
  }
}

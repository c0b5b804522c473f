package io.zitadeltestkit.seed;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Where a seed goes: a Zitadel, as somebody who may make organizations in it. A client's generic
 * call is one, such as {@code (method, request) -> client.call(method, request, Map.class)}.
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
   */
  Map<?, ?> call(String method, Map<String, ?> request);

  /**
   * Tells whether a thing with this id was made for the same seed before, so that its id is not
   * taken: for those who plant a seed again.
   *
   * @param id an id that a seed fixes
   * @return false unless said otherwise
   */
  default boolean hasPlanted(String id) {
    return false;
  }

  /**
   * Gives an application the client id that a seed wants. The API has no way to do so: only a
   * server that is seeded without it can.
   *
   * @param applicationId the application
   * @param clientId its new client id
   * @throws RuntimeException if it can't be; its message becomes part of the seed's
   */
  default void setClientId(String applicationId, String clientId) {
    throw new UnsupportedOperationException(
        "Zitadel chooses client ids itself, and only an embedded server that begins with the seed"
            + " takes others. Remove clientId, and read which one it has become.");
  }

  /**
   * Returns the server's time, from which the lifetimes of tokens count.
   *
   * @return the time; that of this machine unless said otherwise
   */
  default Instant now() {
    return Instant.now();
  }

  /**
   * Returns how long it may take until lists show what was made.
   *
   * @return 15 seconds unless said otherwise; zero if lists need not be waited for
   */
  default Duration visibleWithin() {
    return Duration.ofSeconds(15);
  }
}

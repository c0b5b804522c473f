package io.zitadeltestkit.internal;

import io.zitadeltestkit.client.error.ZitadelException;
import io.zitadeltestkit.client.internal.rpc.Awaiting;
import io.zitadeltestkit.client.search.NotYetException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Creates an object with a unique name. If the answer is lost, the object may still exist: then it
 * is searched for by its name, so that it is not left behind.
 *
 * @param kind the kind of object, for messages
 * @param creation creates it under a name, and returns its id
 * @param search finds its id by the name
 */
public record UncertainCreation(
    String kind, Function<String, String> creation, Function<String, Optional<String>> search) {
  /** Lists lag behind writes. */
  private static final Duration LISTED_WITHIN = Duration.ofSeconds(2);

  /**
   * Creates it.
   *
   * @param name the unique name
   * @return the id
   */
  public String create(String name) {
    try {
      return creation.apply(name);
    } catch (ZitadelException e) {
      if (CleanUp.isRefusal(e)) {
        throw e;
      }
      return find(name, e).orElseThrow(() -> e);
    }
  }

  private Optional<String> find(String name, ZitadelException lost) {
    try {
      return new Awaiting()
          .until(kind + " " + name, LISTED_WITHIN, () -> search.apply(name), Optional::isPresent);
    } catch (NotYetException e) {
      return Optional.empty();
    } catch (ZitadelException e) {
      lost.addSuppressed(
          new IllegalStateException(
              "It is unknown whether the %s %s was created. If it was, the command \"sweep\" of zitadel-testkit removes it later. %s"
                  .formatted(kind, name, e.getMessage()),
              e));
      return Optional.empty();
    }
  }
}

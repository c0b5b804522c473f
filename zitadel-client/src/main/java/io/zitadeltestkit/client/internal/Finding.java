package io.zitadeltestkit.client.internal;

import io.zitadeltestkit.client.error.ApiError;
import io.zitadeltestkit.client.error.NotFoundException;
import java.util.Optional;
import java.util.function.Supplier;

/** Turns "get or fail" into "find or nothing", and the other way round. */
public final class Finding {
  private Finding() {}

  /**
   * The object, or empty.
   *
   * @param get reads it, or throws a {@link NotFoundException}
   * @param <T> its type
   * @return empty where {@code get} found nothing
   */
  public static <T> Optional<T> optional(Supplier<T> get) {
    try {
      return Optional.of(get.get());
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  /**
   * The object found in a list, where Zitadel has no method to get one.
   *
   * @param found the first of the list
   * @param what what was looked for, such as {@code organization 123}
   * @param method the method that lists
   * @param <T> its type
   * @return what was found
   * @throws NotFoundException if nothing was
   */
  public static <T> T listed(Optional<T> found, String what, String method) {
    return found.orElseThrow(
        () ->
            new NotFoundException(
                "%s does not list %s. %s".formatted(method, what, Advice.notFound()),
                new ApiError(method, 404, "not_found", null, "")));
  }
}

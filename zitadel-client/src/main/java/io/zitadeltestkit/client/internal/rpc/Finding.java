package io.zitadeltestkit.client.internal.rpc;

import io.zitadeltestkit.client.error.ApiError;
import io.zitadeltestkit.client.error.NotFoundException;
import io.zitadeltestkit.client.internal.error.Advice;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes {@code find} of {@code get}, and {@code get} of a list. */
public final class Finding {
  private Finding() {}

  /**
   * The object, or empty.
   *
   * @param get reads the object, or throws a {@link NotFoundException}
   * @param <T> its type
   * @return empty if {@code get} throws it
   */
  public static <T> Optional<T> optional(Supplier<T> get) {
    try {
      return Optional.of(get.get());
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  /**
   * The object found in a list, for services without a method to get one.
   *
   * @param found the first item of the list
   * @param what a description of the object, such as {@code organization 123}
   * @param method the method that lists
   * @param <T> its type
   * @return what was found
   * @throws NotFoundException if nothing was found
   */
  public static <T> T listed(Optional<T> found, String what, String method) {
    return found.orElseThrow(
        () ->
            new NotFoundException(
                "%s does not list %s. %s".formatted(method, what, Advice.notFound()),
                new ApiError(method, 404, "not_found", null, "")));
  }
}

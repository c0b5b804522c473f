package io.zitadeltestkit.embedded.internal.http;

import java.util.Optional;
import java.util.function.Supplier;

/** Is called before the wires: may inspect a request and its answer, delay it, or answer itself. */
@FunctionalInterface
public interface Interceptor {
  /** Lets every request pass. */
  Interceptor NONE = (request, rest) -> Optional.of(rest.get());

  /**
   * Answers a request.
   *
   * @param request the request
   * @param rest calls the next interceptors and the wires
   * @return the answer; empty to drop the connection without one
   */
  Optional<HttpAnswer> around(HttpRequest request, Supplier<HttpAnswer> rest);

  /** This one, and another after it. */
  default Interceptor then(Interceptor next) {
    return (request, rest) -> {
      boolean[] dropped = {false};
      Optional<HttpAnswer> answer =
          around(
              request,
              () -> {
                Optional<HttpAnswer> inner = next.around(request, rest);
                dropped[0] = inner.isEmpty();
                return inner.orElseGet(() -> HttpAnswer.status(0));
              });
      return dropped[0] ? Optional.empty() : answer;
    };
  }
}

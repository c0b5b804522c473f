package io.zitadeltestkit.embedded.internal.http;

import java.util.Optional;

/** A protocol of requests and answers. Wires are called in order until one answers. */
@FunctionalInterface
public interface Wire {
  /** Answers a request; empty if it is not for this wire. */
  Optional<HttpAnswer> answer(HttpRequest request);
}

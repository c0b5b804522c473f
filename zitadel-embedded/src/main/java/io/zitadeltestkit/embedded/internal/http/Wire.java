package io.zitadeltestkit.embedded.internal.http;

import java.util.Optional;

/** A form in which requests come and answers go. Asked in turn until one answers. */
@FunctionalInterface
public interface Wire {
  /** Answers a request; empty if it is not for this wire. */
  Optional<HttpAnswer> answer(HttpRequest request);
}

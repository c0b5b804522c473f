package io.zitadeltestkit.embedded.internal.operation;

/**
 * Answers a request, or throws a {@link io.zitadeltestkit.embedded.internal.fault.Fault}.
 *
 * @param <Q> the request
 * @param <A> the answer
 */
@FunctionalInterface
public interface Handler<Q, A> {
  /** Answers. */
  A handle(Call call, Q request);
}

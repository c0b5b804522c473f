package io.zitadeltestkit.embedded.internal.desk;

import io.zitadeltestkit.embedded.internal.access.AskedPermission;
import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.http.HttpRequest;
import io.zitadeltestkit.embedded.internal.http.Interceptor;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * The last requests with their answers. Writing never blocks, since every call is recorded and only
 * a person reads it occasionally.
 */
final class Journal {
  private static final int KEPT = 200;

  /** A token request is read for its client id; longer bodies are not kept. */
  private static final int MAX_FORM = 10_000;

  private final AtomicReferenceArray<Exchange> ring = new AtomicReferenceArray<>(KEPT);
  private final AtomicLong next = new AtomicLong();
  private final Clock clock;

  /**
   * A request and its answer.
   *
   * @param number counts up
   * @param at when it was received
   * @param request the request; its body only if it is a short form
   * @param status the status; 0 if the connection was dropped
   * @param permission the permission that was checked last; empty if none was
   * @param refusal the body of an answer that is an error; empty for others
   * @param nanos how long it took
   */
  record Exchange(
      long number,
      Instant at,
      HttpRequest request,
      int status,
      String permission,
      String refusal,
      long nanos) {
    /** Without bodies, which may contain secrets. */
    @Override
    public String toString() {
      return "Exchange[" + request.method() + " " + request.path() + ", " + status + "]";
    }
  }

  Journal(Clock clock) {
    this.clock = clock;
  }

  Interceptor interceptor() {
    return this::record;
  }

  private Optional<HttpAnswer> record(HttpRequest request, Supplier<HttpAnswer> rest) {
    Instant at = clock.instant();
    long start = System.nanoTime();
    AskedPermission asked = AskedPermission.listen();
    HttpAnswer answer;
    String permission;
    try {
      answer = rest.get();
    } finally {
      permission = asked.stop();
    }
    long number = next.getAndIncrement();
    ring.set(
        (int) (number % KEPT),
        new Exchange(
            number,
            at,
            isShortForm(request) ? request : request.withoutBody(),
            answer.status(),
            permission,
            answer.status() >= 400 ? answer.body() : "",
            System.nanoTime() - start));
    return Optional.of(answer);
  }

  private static boolean isShortForm(HttpRequest request) {
    return request.body().length() <= MAX_FORM
        && request.mediaType().equals("application/x-www-form-urlencoded");
  }

  /** {@return the exchanges, the last one first} */
  List<Exchange> latest() {
    List<Exchange> latest = new ArrayList<>();
    for (int i = 0; i < KEPT; i++) {
      Exchange exchange = ring.get(i);
      if (exchange != null) {
        latest.add(exchange);
      }
    }
    latest.sort((a, b) -> Long.compare(b.number(), a.number()));
    return latest;
  }
}

package io.zitadeltestkit.embedded;

import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.http.HttpRequest;
import io.zitadeltestkit.embedded.internal.http.Interceptor;
import io.zitadeltestkit.embedded.internal.http.Redaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What a server was asked, redacted; the last {@value #KEPT} requests. Thread-safe. */
public final class Requests {
  /** How many requests are kept. */
  public static final int KEPT = 1_000;

  private final Deque<Kept> requests = new ArrayDeque<>();
  private final Clock clock;

  /** Redacted when it is asked for: most never are. */
  private record Kept(Instant at, HttpRequest request, int status, Duration took) {
    RecordedRequest redacted() {
      return new RecordedRequest(
          at,
          request.method(),
          request.hostAndPort(),
          request.path(),
          Redaction.form(request.query()),
          Redaction.body(request.mediaType(), request.body()),
          status,
          took);
    }

    @Override
    public String toString() {
      return redacted().toString();
    }
  }

  Requests(Clock clock) {
    this.clock = clock;
  }

  /**
   * Returns what was asked.
   *
   * @return the requests, oldest first
   */
  public List<RecordedRequest> all() {
    synchronized (requests) {
      return requests.stream().map(Kept::redacted).toList();
    }
  }

  /**
   * Returns the requests whose path contains a text.
   *
   * @param pathPart such as {@code UserService/GetUserByID} or {@code /oauth/v2/token}
   * @return the requests, oldest first
   */
  public List<RecordedRequest> to(String pathPart) {
    return all().stream().filter(request -> request.path().contains(pathPart)).toList();
  }

  /** Forgets what was asked so far. */
  public void clear() {
    synchronized (requests) {
      requests.clear();
    }
  }

  /** How many there are, and the last one. */
  @Override
  public String toString() {
    synchronized (requests) {
      return requests.isEmpty()
          ? "Requests[none]"
          : "Requests[%d, the last: %s]".formatted(requests.size(), requests.getLast());
    }
  }

  Interceptor interceptor() {
    return this::record;
  }

  private Optional<HttpAnswer> record(HttpRequest request, Supplier<HttpAnswer> rest) {
    Instant at = clock.instant();
    long start = System.nanoTime();
    HttpAnswer answer = rest.get();
    Kept kept = new Kept(at, request, answer.status(), Duration.ofNanos(System.nanoTime() - start));
    synchronized (requests) {
      requests.addLast(kept);
      if (requests.size() > KEPT) {
        requests.removeFirst();
      }
    }
    return Optional.of(answer);
  }
}

package io.zitadeltestkit.embedded;

import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.http.HttpRequest;
import io.zitadeltestkit.embedded.internal.http.Interceptor;
import io.zitadeltestkit.embedded.internal.http.Redaction;
import io.zitadeltestkit.embedded.internal.recent.Recent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The requests that a server received, redacted; the last {@value #KEPT}, or fewer if they are
 * large. Thread-safe.
 */
public final class Requests {
  /** How many requests are kept. */
  public static final int KEPT = 1_000;

  /** How many characters are kept in all: of paths, queries, headers and bodies. */
  private static final int KEPT_CHARACTERS = 8_000_000;

  /** A longer body is dropped: a truncated one could not be redacted. */
  private static final int MAX_BODY = 1_000_000;

  private final Recent<Kept> requests =
      new Recent<>(KEPT, KEPT_CHARACTERS, kept -> kept.request().characters());
  private final Clock clock;

  /** Redacted on demand, since most are never read. */
  private record Kept(Instant at, HttpRequest request, int omitted, int status, Duration took) {
    RecordedRequest redacted() {
      return new RecordedRequest(
          at,
          request.method(),
          request.hostAndPort(),
          request.path(),
          Redaction.form(request.query()),
          body(),
          status,
          took);
    }

    private String body() {
      return omitted > 0
          ? "[" + omitted + " characters, too long to be kept]"
          : Redaction.body(request.mediaType(), request.body());
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
   * Returns all requests.
   *
   * @return the requests, oldest first
   */
  public List<RecordedRequest> all() {
    return requests.all().stream().map(Kept::redacted).toList();
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

  /** Forgets the requests so far. */
  public void clear() {
    requests.removeIf(kept -> true);
  }

  /** The number of requests, and the last one. */
  @Override
  public String toString() {
    return requests
        .last()
        .map(last -> "Requests[%d, the last: %s]".formatted(requests.count(), last))
        .orElse("Requests[none]");
  }

  Interceptor interceptor() {
    return this::record;
  }

  private Optional<HttpAnswer> record(HttpRequest request, Supplier<HttpAnswer> rest) {
    Instant at = clock.instant();
    long start = System.nanoTime();
    HttpAnswer answer = rest.get();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    int length = request.body().length();
    int omitted = length > MAX_BODY ? length : 0;
    requests.add(
        new Kept(
            at, omitted > 0 ? request.withoutBody() : request, omitted, answer.status(), took));
    return Optional.of(answer);
  }
}

package io.zitadeltestkit.embedded;

import java.time.Duration;
import java.time.Instant;

/**
 * A request that a server received, without its secrets, and its answer.
 *
 * @param at when it was received, by the server's clock
 * @param method the HTTP method
 * @param host host name and port that it was sent to
 * @param path the path; that of a Connect call is {@code /service/method}
 * @param query the query; values of secret parameters are {@code ***}
 * @param body the body, JSON or a form; values of secret fields are {@code ***}
 * @param status the HTTP status of the answer; 0 if the connection was dropped
 * @param took how long the answer took
 */
public record RecordedRequest(
    Instant at,
    String method,
    String host,
    String path,
    String query,
    String body,
    int status,
    Duration took) {
  /**
   * Returns a line for a log: method, path, status, duration.
   *
   * @return such as {@code POST /zitadel.user.v2.UserService/GetUserByID → 200 (3 ms)}, or {@code
   *     dropped} instead of the status
   */
  @Override
  public String toString() {
    return "%s %s → %s (%d ms)"
        .formatted(method, path, status == 0 ? "dropped" : status, took.toMillis());
  }
}

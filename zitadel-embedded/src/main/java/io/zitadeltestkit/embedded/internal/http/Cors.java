package io.zitadeltestkit.embedded.internal.http;

/**
 * Lets applications in browsers call the endpoints.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch: CORS protocol</a>
 */
public final class Cors {
  private static final String ASKED_METHOD = "access-control-request-method";
  private static final String ASKED_HEADERS = "access-control-request-headers";

  private Cors() {}

  /** A wire that applications in browsers may call as well. */
  public static Wire around(Wire wire) {
    return request ->
        wire.answer(request)
            .map(answer -> isPreflight(request) ? preflight(request) : allow(request, answer));
  }

  /** Returns whether a browser asks whether it may ask. */
  public static boolean isPreflight(HttpRequest request) {
    return request.method().equals("OPTIONS") && !request.header(ASKED_METHOD).isEmpty();
  }

  /** Says that it may. */
  public static HttpAnswer preflight(HttpRequest request) {
    HttpAnswer answer =
        HttpAnswer.status(204)
            .with("Vary", "Origin, Access-Control-Request-Method, Access-Control-Request-Headers");
    String origin = request.header("origin");
    if (origin.isEmpty()) {
      return answer;
    }
    answer =
        answer
            .with("Access-Control-Allow-Origin", origin)
            .with("Access-Control-Allow-Credentials", "true")
            .with("Access-Control-Allow-Methods", request.header(ASKED_METHOD));
    String headers = request.header(ASKED_HEADERS);
    return headers.isEmpty() ? answer : answer.with("Access-Control-Allow-Headers", headers);
  }

  /** Lets the application that asked read the answer. */
  public static HttpAnswer allow(HttpRequest request, HttpAnswer answer) {
    String origin = request.header("origin");
    return origin.isEmpty()
        ? answer
        : answer
            .with("Vary", "Origin")
            .with("Access-Control-Allow-Origin", origin)
            .with("Access-Control-Allow-Credentials", "true");
  }
}

package io.zitadeltestkit.embedded.internal.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets browser applications call the endpoints, with the methods and headers that the real server
 * allows.
 *
 * @param methods the methods that may be used
 * @param headers the request headers that may be sent, in lower case
 * @param exposed the answer's headers that the application may read
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch: CORS protocol</a>
 */
public record Cors(Set<String> methods, Set<String> headers, String exposed) {
  /** Of the services, by Connect and by REST. */
  public static final Cors API =
      new Cors(
          Set.of("OPTIONS", "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"),
          Set.of(
              "origin",
              "content-type",
              "accept",
              "accept-language",
              "authorization",
              "x-zitadel-orgid",
              "x-user-agent",
              "x-grpc-web",
              "x-requested-with",
              "connect-protocol-version",
              "connect-timeout-ms",
              "grpc-timeout"),
          "Location, Content-Length, Grpc-Status, Grpc-Message, Grpc-Status-Details-Bin");

  /** Of the endpoints of OAuth and OpenID Connect. */
  public static final Cors OIDC =
      new Cors(
          Set.of("GET", "HEAD", "POST"),
          Set.of(
              "origin",
              "accept",
              "accept-language",
              "authorization",
              "content-type",
              "x-requested-with"),
          "Location, Content-Length");

  private static final String ASKED_METHOD = "access-control-request-method";
  private static final String ASKED_HEADERS = "access-control-request-headers";

  /** A wire that browser applications may call as well. */
  public Wire around(Wire wire) {
    return request -> wire.answer(request).map(answer -> allow(request, answer));
  }

  /** A wire that answers the remaining requests, including the remaining preflights. */
  public Wire aroundLast(Wire wire) {
    Wire allowed = around(wire);
    return request ->
        isPreflight(request) ? Optional.of(preflight(request)) : allowed.answer(request);
  }

  /** {@return whether a request is a preflight} */
  public static boolean isPreflight(HttpRequest request) {
    return request.method().equals("OPTIONS") && !request.header(ASKED_METHOD).isEmpty();
  }

  /** {@return the answer to a preflight, without allowing headers if the request is not allowed} */
  public HttpAnswer preflight(HttpRequest request) {
    HttpAnswer answer =
        HttpAnswer.status(204)
            .with("Vary", "Origin, Access-Control-Request-Method, Access-Control-Request-Headers");
    String method = request.header(ASKED_METHOD);
    String asked = request.header(ASKED_HEADERS);
    if (request.header("origin").isEmpty() || !methods.contains(method) || !mayBeSent(asked)) {
      return answer;
    }
    answer =
        answer
            .with("Access-Control-Allow-Origin", request.header("origin"))
            .with("Access-Control-Allow-Credentials", "true")
            .with("Access-Control-Allow-Methods", method);
    return asked.isEmpty() ? answer : answer.with("Access-Control-Allow-Headers", asked);
  }

  /** Browsers send the names in lower case, sorted, each once; others are refused. */
  private boolean mayBeSent(String asked) {
    if (asked.isEmpty()) {
      return true;
    }
    List<String> names = Arrays.stream(asked.split(",", -1)).map(String::strip).toList();
    return headers.containsAll(names) && names.equals(names.stream().sorted().distinct().toList());
  }

  /** {@return the answer with the headers that let the application read it} */
  public HttpAnswer allow(HttpRequest request, HttpAnswer answer) {
    if (isPreflight(request)) {
      return preflight(request);
    }
    HttpAnswer varying = answer.with("Vary", "Origin");
    String origin = request.header("origin");
    return origin.isEmpty() || !methods.contains(request.method())
        ? varying
        : varying
            .with("Access-Control-Allow-Origin", origin)
            .with("Access-Control-Allow-Credentials", "true")
            .with("Access-Control-Expose-Headers", exposed);
  }
}

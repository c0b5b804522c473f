package io.zitadeltestkit.embedded.internal.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import javax.net.ssl.SSLContext;
import org.slf4j.LoggerFactory;

/** The JDK's HTTP server: reads requests, asks the wires in turn, writes answers. */
public final class HttpFront implements AutoCloseable {
  static {
    // The JDK reads these once, before the first server is made. Head and body leave in two
    // writes; with Nagle's algorithm on, a kept-alive connection holds the second back until the
    // peer's delayed acknowledgement, 40 ms later.
    setUnlessSet("sun.net.httpserver.nodelay", "true");
    // How many seconds a request may take to arrive; an incomplete one is dropped then.
    setUnlessSet("sun.net.httpserver.maxReqTime", "60");
  }

  private final HttpServer server;
  private final ExecutorService threads;
  private final List<Wire> wires;
  private final Interceptor interceptor;
  private final boolean secure;

  /**
   * Starts to serve.
   *
   * @param endpoint the address
   * @param interceptor is called before the wires
   * @param wires the wires, in order
   */
  public HttpFront(Endpoint endpoint, Interceptor interceptor, List<Wire> wires)
      throws IOException {
    this.wires = List.copyOf(wires);
    this.interceptor = interceptor;
    secure = endpoint.secure();
    threads = ServerThreads.executor();
    server = create(endpoint);
    server.createContext("/", this::exchange);
    server.setExecutor(threads);
    ServerThreads.inDaemon(server::start);
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  private static HttpServer create(Endpoint endpoint) throws IOException {
    SSLContext tls = endpoint.tls();
    if (tls == null) {
      return HttpServer.create(endpoint.address(), 0);
    }
    HttpsServer https = HttpsServer.create(endpoint.address(), 0);
    https.setHttpsConfigurator(new HttpsConfigurator(tls));
    return https;
  }

  /** {@return the port} */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void exchange(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpRequest request = read(exchange);
      Optional<HttpAnswer> answer = intercepted(request);
      if (answer.isPresent()) {
        write(exchange, answer.get());
      }
    }
  }

  private Optional<HttpAnswer> intercepted(HttpRequest request) {
    try {
      return interceptor.around(request, () -> answer(request));
    } catch (RuntimeException | Error e) {
      return Optional.of(failed(request, e));
    }
  }

  /** Answers a request that did not come over the network, without the interceptor. */
  public HttpAnswer answer(HttpRequest request) {
    try {
      for (Wire wire : wires) {
        Optional<HttpAnswer> answer = wire.answer(request);
        if (answer.isPresent()) {
          return answer.get();
        }
      }
      return HttpAnswer.text(404, "404 page not found\n");
    } catch (RuntimeException | Error e) {
      return failed(request, e);
    }
  }

  /** An {@link Error} is answered as well, so that the client does not wait. */
  private static HttpAnswer failed(HttpRequest request, Throwable problem) {
    // Not a constant, so that a start that logs nothing does not initialize logging.
    LoggerFactory.getLogger(HttpFront.class)
        .error(
            "The embedded server failed on {} {}. This is a fault of zitadel-embedded, not of the test: please report it.",
            request.method(),
            request.path(),
            problem);
    return HttpAnswer.text(500, "zitadel-embedded failed: " + problem.getClass().getName());
  }

  private HttpRequest read(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              String header = name.toLowerCase(Locale.ROOT);
              headers.put(
                  header, header.equals("forwarded") ? String.join(",", values) : values.get(0));
            });
    // The raw request line: a URI would parse the part after two slashes as a host.
    String target = exchange.getRequestURI().toString();
    int mark = target.indexOf('?');
    String path = mark < 0 ? target : target.substring(0, mark);
    return new HttpRequest(
        exchange.getRequestMethod(),
        path.startsWith("/") ? path : exchange.getRequestURI().getRawPath(),
        mark < 0 ? "" : target.substring(mark + 1),
        headers,
        Utf8.decode(exchange.getRequestBody().readAllBytes()),
        secure);
  }

  private static void write(HttpExchange exchange, HttpAnswer answer) throws IOException {
    answer.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
    answer.cookies().forEach(cookie -> exchange.getResponseHeaders().add("Set-Cookie", cookie));
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    boolean noBody = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(answer.status(), noBody ? -1 : body.length);
    if (!noBody) {
      exchange.getResponseBody().write(body);
    }
  }
}

package io.zitadeltestkit.embedded.internal.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
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

  /** The real server has no limit; an endless body would cost the tests' JVM all its memory. */
  private static final int LARGEST_BODY = 100 << 20;

  private final HttpServer server;
  private final ExecutorService threads;
  private final List<Wire> wires;
  private final Interceptor interceptor;
  private final boolean secure;
  private final int largestBody;

  /**
   * Starts to serve.
   *
   * @param endpoint the address
   * @param interceptor is called before the wires
   * @param wires the wires, in order
   */
  public HttpFront(Endpoint endpoint, Interceptor interceptor, List<Wire> wires)
      throws IOException {
    this(endpoint, interceptor, wires, LARGEST_BODY);
  }

  HttpFront(Endpoint endpoint, Interceptor interceptor, List<Wire> wires, int largestBody)
      throws IOException {
    this.largestBody = largestBody;
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
      Optional<HttpAnswer> answer = answered(exchange);
      if (answer.isPresent()) {
        write(exchange, answer.get());
      }
    }
  }

  private Optional<HttpAnswer> answered(HttpExchange exchange) throws IOException {
    HttpRequest request;
    try {
      byte[] body = exchange.getRequestBody().readNBytes(largestBody + 1);
      if (body.length > largestBody) {
        readToTheEnd(exchange);
        return Optional.of(tooLarge());
      }
      request = request(exchange, body);
    } catch (RuntimeException | Error e) {
      readToTheEnd(exchange);
      return Optional.of(failed(exchange.getRequestMethod(), exchange.getRequestURI(), e));
    }
    return intercepted(request);
  }

  /** Or the client, which is still sending, would not get the answer. */
  private static void readToTheEnd(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
  }

  private HttpAnswer tooLarge() {
    return HttpAnswer.text(
        413,
        "zitadel-embedded reads bodies of up to %d bytes, and this one is larger. Send less at once.\n"
            .formatted(largestBody));
  }

  private Optional<HttpAnswer> intercepted(HttpRequest request) {
    try {
      return interceptor.around(request, () -> answer(request));
    } catch (RuntimeException | Error e) {
      return Optional.of(failed(request.method(), request.path(), e));
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
      return failed(request.method(), request.path(), e);
    }
  }

  /**
   * A {@link Error} is answered, too: the caller can't do anything about it, and should not wait.
   */
  private static HttpAnswer failed(String method, Object path, Throwable problem) {
    // Not a constant: a start that logs nothing need not wait for logging to be set up.
    LoggerFactory.getLogger(HttpFront.class)
        .error(
            "The embedded server failed on {} {}. This is a fault of zitadel-embedded, not of the test: please report it.",
            method,
            path,
            problem);
    return HttpAnswer.text(500, "zitadel-embedded failed: " + problem.getClass().getName());
  }

  private HttpRequest request(HttpExchange exchange, byte[] body) {
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
        Utf8.decode(body),
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

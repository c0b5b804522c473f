package io.zitadeltestkit.client.internal.http;

import io.zitadeltestkit.client.error.ApiError;
import io.zitadeltestkit.client.error.ConnectionException;
import io.zitadeltestkit.client.error.ConnectionException.Kind;
import io.zitadeltestkit.client.error.UnexpectedAnswerException;
import io.zitadeltestkit.client.error.ZitadelException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/** Sends single requests, as configured, and logs them. OkHttp is set up at the first one. */
public final class HttpChannel implements AutoCloseable {
  /** How many stale connections of the pool a call tries before it gives up. */
  private static final int MAX_CLOSED_CONNECTIONS = 10;

  private final HttpSettings settings;
  private final ExchangeLog log;
  private final HttpUrl base;
  private final HttpClients clients;
  private volatile boolean closed;

  /**
   * A channel that has not connected yet.
   *
   * @param settings how to send
   */
  public HttpChannel(HttpSettings settings) {
    this.settings = settings;
    this.log = new ExchangeLog(settings.verboseLogging());
    this.base = HttpUrl.get(settings.host().toString());
    this.clients = new HttpClients(settings, this::isSameOrigin);
  }

  /** {@return the base URL} */
  public String host() {
    return settings.host().toString();
  }

  public HttpSettings settings() {
    return settings;
  }

  public Clock clock() {
    return settings.clock();
  }

  public HttpUrl base() {
    return base;
  }

  /** Whether a URL has the scheme, host and port of the server that this client was made for. */
  public boolean isSameOrigin(HttpUrl url) {
    return url.scheme().equals(base.scheme())
        && url.host().equals(base.host())
        && url.port() == base.port();
  }

  /**
   * Sends and reads the whole answer. A request is never written to a connection that the server
   * has closed, but to another one. If a connection from the pool breaks after the request was
   * written, a request that may be repeated (RFC 9110, 9.2.2) is sent once more on a new one, and
   * any other fails.
   *
   * @param request the request, without the common headers
   * @param what its name in messages
   * @param attempt the number of this attempt, from 1
   * @param repeatable whether the request may reach the server twice
   * @throws ConnectionException if no answer comes back
   * @throws UnexpectedAnswerException if the answer is larger than allowed
   */
  public HttpAnswer exchange(Request request, String what, int attempt, boolean repeatable) {
    if (closed) {
      throw new IllegalStateException(
          "%s at %s: this client is closed. Use it before close(), or make another."
              .formatted(what, settings.host()));
    }
    Request.Builder complete = withCommonHeaders(request);
    boolean repeated = !repeatable;
    int unsent = 0;
    while (true) {
      Delivery delivery = new Delivery();
      Request tagged = complete.tag(Delivery.class, delivery).build();
      long start = System.nanoTime();
      try {
        HttpAnswer answer = send(tagged, what);
        log.answered(tagged, answer, System.nanoTime() - start);
        return answer;
      } catch (IOException e) {
        log.failed(tagged, e, System.nanoTime() - start);
        if (ConnectionErrors.kind(e) == Kind.BROKEN) {
          // After a server's restart the other old connections are dead as well.
          clients.closeIdle();
          if (e instanceof ConnectionCheck.ClosedException && ++unsent < MAX_CLOSED_CONNECTIONS) {
            continue;
          }
          if (!repeated && !delivery.isOnNewConnection()) {
            repeated = true;
            continue;
          }
        }
        throw ConnectionErrors.of(what, tagged.url(), attempt, settings, e, secretsOf(tagged));
      }
    }
  }

  private HttpAnswer send(Request request, String what) throws IOException {
    try (Response response = clients.get(request.isHttps()).newCall(request).execute()) {
      return new HttpAnswer(response.code(), response.headers(), body(response, what));
    } catch (IOException | ZitadelException e) {
      throw e;
    } catch (Exception e) {
      // Kotlin has no checked exceptions, and OkHttp throws this one.
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted");
      }
      // Answers that OkHttp considers impossible, such as a negative status.
      throw new IOException("no HTTP: " + e, e);
    }
  }

  private byte[] body(Response response, String what) throws IOException {
    long limit = settings.maxAnswerBytes();
    BufferedSource source = response.body().source();
    // Counted after decompression, and without trusting Content-Length.
    if (source.request(limit + 1)) {
      throw new UnexpectedAnswerException(
          "%s at %s was answered with %d and more than %s, which is the limit. Ask for less at once, such as a smaller page, or raise the limit with maxAnswerBytes in the client builder."
              .formatted(what, settings.host(), response.code(), size(limit)),
          new ApiError(what, response.code(), "unknown", null, ""));
    }
    return source.readByteArray();
  }

  private static String size(long bytes) {
    long mega = 1024 * 1024;
    return bytes % mega == 0 ? bytes / mega + " MB" : bytes + " bytes";
  }

  /** {@return the secrets of a request, which messages must not quote} */
  public List<String> secretsOf(Request request) {
    List<String> secrets = new ArrayList<>(ExchangeLog.secretsIn(request));
    secrets.addAll(settings.headers().values());
    var login = settings.proxyLogin();
    if (login != null) {
      secrets.add(login.password());
    }
    return secrets;
  }

  // The user's headers may be secret, so they go to the configured server only.
  private Request.Builder withCommonHeaders(Request request) {
    Request.Builder builder = request.newBuilder().header("User-Agent", settings.userAgent());
    if (isSameOrigin(request.url())) {
      settings
          .headers()
          .forEach(
              (name, value) -> {
                if (request.header(name) == null) {
                  builder.header(name, value);
                }
              });
    }
    return builder;
  }

  /** Closes the connections; later calls throw. */
  @Override
  public void close() {
    closed = true;
    clients.closeIdle();
  }
}

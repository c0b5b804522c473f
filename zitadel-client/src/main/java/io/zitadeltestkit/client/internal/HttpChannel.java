package io.zitadeltestkit.client.internal;

import io.zitadeltestkit.client.error.ConnectionException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.time.Clock;
import java.util.List;
import javax.net.ssl.X509TrustManager;
import okhttp3.ConnectionSpec;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Sends single requests, as configured, and logs them. OkHttp is set up at the first one. */
public final class HttpChannel implements AutoCloseable {
  private final HttpSettings settings;
  private final ExchangeLog log;
  private final HttpUrl base;
  private final Object lock = new Object();
  private volatile @Nullable OkHttpClient plain;
  private volatile @Nullable OkHttpClient secure;
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
  }

  /**
   * Where requests go.
   *
   * @return the base URL
   */
  public String host() {
    return settings.host().toString();
  }

  HttpSettings settings() {
    return settings;
  }

  Clock clock() {
    return settings.clock();
  }

  HttpUrl base() {
    return base;
  }

  /**
   * Sends once and reads the whole answer.
   *
   * @param request the request, without the headers that all have in common
   * @param what what to call it in messages
   * @param attempt the number of this attempt, from 1
   * @throws ConnectionException if there is no answer
   */
  HttpAnswer exchange(Request request, String what, int attempt) {
    if (closed) {
      throw new IllegalStateException(
          "%s at %s: this client is closed. Use it before close(), or make another."
              .formatted(what, settings.host()));
    }
    Request complete = withCommonHeaders(request);
    long start = System.nanoTime();
    try (Response response = client(complete.url().isHttps()).newCall(complete).execute()) {
      HttpAnswer answer =
          new HttpAnswer(response.code(), response.headers(), response.body().bytes());
      log.answered(complete, answer, System.nanoTime() - start);
      return answer;
    } catch (IOException e) {
      log.failed(complete, e, System.nanoTime() - start);
      throw ConnectionErrors.of(what, complete.url(), attempt, settings, e);
    } catch (Exception e) {
      // Kotlin knows no checked exceptions, and OkHttp lets this one through.
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
        IOException interrupted = new InterruptedIOException("interrupted");
        log.failed(complete, interrupted, System.nanoTime() - start);
        throw ConnectionErrors.of(what, complete.url(), attempt, settings, interrupted);
      }
      throw e;
    }
  }

  // The user's headers may be secret, so they go to the configured server only.
  private Request withCommonHeaders(Request request) {
    Request.Builder builder = request.newBuilder().header("User-Agent", settings.userAgent());
    HttpUrl url = request.url();
    if (url.scheme().equals(base.scheme())
        && url.host().equals(base.host())
        && url.port() == base.port()) {
      settings
          .headers()
          .forEach(
              (name, value) -> {
                if (request.header(name) == null) {
                  builder.header(name, value);
                }
              });
    }
    return builder.build();
  }

  private OkHttpClient client(boolean https) {
    OkHttpClient made = https ? secure : plain;
    if (made != null) {
      return made;
    }
    synchronized (lock) {
      OkHttpClient again = https ? secure : plain;
      if (again != null) {
        return again;
      }
      OkHttpClient fresh = build(https);
      if (https) {
        secure = fresh;
      } else {
        plain = fresh;
      }
      return fresh;
    }
  }

  private OkHttpClient build(boolean https) {
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .connectTimeout(settings.connectTimeout())
            .readTimeout(settings.callTimeout())
            .writeTimeout(settings.callTimeout())
            .callTimeout(settings.callTimeout())
            // A redirect could lead the token, or a password in a body, to another host.
            .followRedirects(false)
            // OkHttp would also repeat what may have been carried out already.
            .retryOnConnectionFailure(false)
            // Racing IPv4 against IPv6 takes threads, and a loopback address answers or refuses at
            // once.
            .fastFallback(!settings.host().isLoopback())
            .dns(new LocalhostDns(settings.resolved()));
    if (https) {
      trust(builder);
    } else {
      // Without TLS in sight OkHttp does not load the JVM's certificates, which takes as long as
      // all the rest.
      builder.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
    }
    proxy(builder);
    var customizer = settings.customizer();
    if (customizer != null) {
      customizer.accept(builder);
    }
    return builder.build();
  }

  private void trust(OkHttpClient.Builder builder) {
    X509TrustManager manager = settings.trust().manager();
    if (manager != null) {
      builder.sslSocketFactory(Trust.sockets(manager), manager);
    }
    if (settings.trust() instanceof Trust.Everything) {
      builder.hostnameVerifier((name, session) -> true);
    }
  }

  private void proxy(OkHttpClient.Builder builder) {
    var address = settings.proxy();
    if (address == null) {
      return;
    }
    builder.proxy(new Proxy(Proxy.Type.HTTP, address));
    var login = settings.proxyLogin();
    if (login != null) {
      String credentials = Credentials.basic(login.user(), login.password());
      builder.proxyAuthenticator(
          (route, response) ->
              response.request().header("Proxy-Authorization") != null
                  ? null
                  : response
                      .request()
                      .newBuilder()
                      .header("Proxy-Authorization", credentials)
                      .build());
    }
  }

  /** Closes the connections; a call after it is refused. */
  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      for (OkHttpClient client : new OkHttpClient[] {plain, secure}) {
        if (client != null) {
          client.connectionPool().evictAll();
        }
      }
    }
  }
}

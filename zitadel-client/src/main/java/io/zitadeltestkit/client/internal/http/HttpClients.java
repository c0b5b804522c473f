package io.zitadeltestkit.client.internal.http;

import java.io.IOException;
import java.net.Proxy;
import java.util.List;
import java.util.function.Predicate;
import javax.net.ssl.X509TrustManager;
import okhttp3.ConnectionSpec;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** OkHttp as configured: one client for plain HTTP and one for TLS, each made when first needed. */
final class HttpClients {
  private final HttpSettings settings;
  private final Predicate<HttpUrl> ownOrigin;
  private final Object lock = new Object();
  private volatile @Nullable OkHttpClient plain;
  private volatile @Nullable OkHttpClient secure;

  HttpClients(HttpSettings settings, Predicate<HttpUrl> ownOrigin) {
    this.settings = settings;
    this.ownOrigin = ownOrigin;
  }

  OkHttpClient get(boolean https) {
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

  /** Closes all idle connections. */
  void closeIdle() {
    for (OkHttpClient client : new OkHttpClient[] {plain, secure}) {
      if (client != null) {
        client.connectionPool().evictAll();
      }
    }
  }

  private OkHttpClient build(boolean https) {
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .connectTimeout(settings.connectTimeout())
            .readTimeout(settings.callTimeout())
            .writeTimeout(settings.callTimeout())
            .callTimeout(settings.callTimeout())
            .socketFactory(new InterruptibleSockets())
            .eventListener(Delivery.LISTENER)
            .addNetworkInterceptor(new ConnectionCheck())
            .addNetworkInterceptor(this::withoutOwnHeadersElsewhere)
            // A redirect could lead the token, or a password in a body, to another host.
            .followRedirects(false)
            // OkHttp would also repeat requests that may have been carried out already.
            .retryOnConnectionFailure(false);
    new LocalhostDns(settings.resolved()).applyTo(builder, settings.host().name());
    if (https) {
      trust(builder);
    } else {
      // If TLS is excluded, OkHttp does not load the JVM's certificates, which takes as long as
      // everything else.
      builder.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
    }
    proxy(builder);
    var customizer = settings.customizer();
    if (customizer != null) {
      customizer.accept(builder);
    }
    return builder.build();
  }

  /**
   * A customizer may follow redirects. OkHttp then drops the token at another host, and no more.
   */
  private Response withoutOwnHeadersElsewhere(Interceptor.Chain chain) throws IOException {
    Request request = chain.request();
    if (ownOrigin.test(request.url())) {
      return chain.proceed(request);
    }
    Request.Builder builder = request.newBuilder();
    settings.headers().keySet().forEach(builder::removeHeader);
    return chain.proceed(builder.build());
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
}

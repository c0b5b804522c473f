package io.zitadeltestkit.client.internal.http;

import java.net.InetSocketAddress;
import java.net.Proxy;
import okhttp3.Call;
import okhttp3.EventListener;
import org.jspecify.annotations.Nullable;

/** How a request is sent; attached to it as a tag. */
final class Delivery {
  /** Records which requests open a connection. */
  static final EventListener LISTENER =
      new EventListener() {
        @Override
        public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
          Delivery delivery = of(call);
          if (delivery != null) {
            delivery.onNewConnection = true;
          }
        }
      };

  private volatile boolean onNewConnection;

  /** Whether a connection was opened for the request, rather than taken from the pool. */
  boolean isOnNewConnection() {
    return onNewConnection;
  }

  static @Nullable Delivery of(Call call) {
    return call.request().tag(Delivery.class);
  }
}

package io.zitadeltestkit.embedded.internal.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Where a server listens, and what its callers see of it.
 *
 * @param address where; port 0 picks a free one
 * @param secure whether callers come over TLS, be it to the server itself or to a proxy before it:
 *     decides over the issuer's scheme
 * @param tls what the server itself speaks TLS with; null if it speaks plain HTTP
 */
public record Endpoint(InetSocketAddress address, boolean secure, @Nullable SSLContext tls) {
  /** Plain HTTP on the loopback address. */
  public static Endpoint loopback(int port) {
    return new Endpoint(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), false, null);
  }
}

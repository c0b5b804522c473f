package io.zitadeltestkit.embedded.internal.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The address of a server, and how callers reach it.
 *
 * @param address the address to listen on; port 0 picks a free one
 * @param secure whether callers use TLS, to the server itself or to a proxy: decides the issuer's
 *     scheme
 * @param tls the server's own TLS configuration; null for plain HTTP
 */
public record Endpoint(InetSocketAddress address, boolean secure, @Nullable SSLContext tls) {
  /** Plain HTTP on the loopback address. */
  public static Endpoint loopback(int port) {
    return new Endpoint(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), false, null);
  }
}

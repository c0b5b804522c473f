package io.zitadeltestkit.client.internal.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import okhttp3.Dns;
import okhttp3.OkHttpClient;

/**
 * Resolves {@code localhost} and {@code *.localhost} to the loopback addresses (RFC 6761), which
 * not every system does, and mapped names to their mapped addresses.
 *
 * <p>IPv4 comes first, as another server may have the same port number on {@code ::1}.
 */
public final class LocalhostDns implements Dns {
  private static final byte[] IPV4 = {127, 0, 0, 1};
  private static final byte[] IPV6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

  private final Map<String, String> mapped;

  /**
   * With mapped names.
   *
   * @param mapped host name, or {@code *.} and a suffix, to host name or address
   */
  public LocalhostDns(Map<String, String> mapped) {
    this.mapped = mapped;
  }

  /**
   * Configures OkHttp to use it. For loopback addresses it turns off the race between IPv4 and
   * IPv6: they answer or refuse at once, the race takes threads, and another server could win it.
   *
   * @param builder of a client
   * @param host the host that the client calls
   */
  public void applyTo(OkHttpClient.Builder builder, String host) {
    builder.dns(this).fastFallback(!HostUrl.isLoopback(target(host)));
  }

  @Override
  public List<InetAddress> lookup(String hostname) throws UnknownHostException {
    String target = target(hostname);
    if (target.equals("localhost") || target.endsWith(".localhost")) {
      return List.of(
          InetAddress.getByAddress(hostname, IPV4), InetAddress.getByAddress(hostname, IPV6));
    }
    return target.equalsIgnoreCase(hostname)
        ? Dns.SYSTEM.lookup(hostname)
        : List.of(InetAddress.getAllByName(target));
  }

  private String target(String hostname) {
    String name = hostname.toLowerCase(Locale.ROOT);
    String exact = mapped.get(name);
    if (exact != null) {
      return exact.toLowerCase(Locale.ROOT);
    }
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      String bySuffix = mapped.get("*" + name.substring(dot));
      if (bySuffix != null) {
        return bySuffix.toLowerCase(Locale.ROOT);
      }
    }
    return name;
  }
}

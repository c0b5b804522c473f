package io.zitadeltestkit.client.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import okhttp3.Dns;

/**
 * Resolves {@code localhost} and {@code *.localhost} to the loopback addresses (RFC 6761), which
 * not every system does, and the names that a user mapped to wherever they were mapped to.
 */
final class LocalhostDns implements Dns {
  private static final byte[] IPV4 = {127, 0, 0, 1};
  private static final byte[] IPV6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

  private final Map<String, String> mapped;

  /**
   * @param mapped host name, or {@code *.} and a suffix, to host name or address
   */
  LocalhostDns(Map<String, String> mapped) {
    this.mapped = mapped;
  }

  @Override
  public List<InetAddress> lookup(String hostname) throws UnknownHostException {
    String name = hostname.toLowerCase(Locale.ROOT);
    String exact = mapped.get(name);
    if (exact != null) {
      return List.of(InetAddress.getAllByName(exact));
    }
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      String bySuffix = mapped.get("*" + name.substring(dot));
      if (bySuffix != null) {
        return List.of(InetAddress.getAllByName(bySuffix));
      }
    }
    if (name.equals("localhost") || name.endsWith(".localhost")) {
      return List.of(
          InetAddress.getByAddress(hostname, IPV4), InetAddress.getByAddress(hostname, IPV6));
    }
    return Dns.SYSTEM.lookup(hostname);
  }
}

package io.zitadeltestkit.embedded.internal.uri;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells which hosts are this machine. */
public final class Loopback {
  private static final Pattern IPV4 =
      Pattern.compile("127(\\.(0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])){3}");
  private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-fA-F:.]*:[0-9a-fA-F:.]*]");

  private Loopback() {}

  /**
   * {@return whether a host is this machine: its name, or an address in any form}
   *
   * @param host the host of a URI, an IPv6 address in brackets; null if there is none
   */
  public static boolean isLoopback(@Nullable String host) {
    if (host == null) {
      return false;
    }
    return host.equals("localhost") || IPV4.matcher(host).matches() || isIpv6(host);
  }

  /** A literal address needs no DNS lookup. */
  private static boolean isIpv6(String host) {
    try {
      return IPV6.matcher(host).matches() && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}

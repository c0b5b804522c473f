package io.zitadeltestkit.embedded.internal.api.action;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that the real server does not call by default: its own. It resolves a name before
 * it decides; this server asks no other server, and takes every name for one that can be resolved,
 * but for those that never can.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6761">RFC 6761: localhost, invalid</a>
 */
final class DeniedAddresses {
  private DeniedAddresses() {}

  /** {@return whether calls to an address are refused} */
  static boolean contain(URI address) {
    String host = hostOf(address);
    if (host == null || host.isEmpty()) {
      return true;
    }
    String name = host.toLowerCase(Locale.ROOT);
    if (isOrIsUnder(name, "localhost") || isOrIsUnder(name, "invalid")) {
      return true;
    }
    if (!name.startsWith("[") && !name.matches("[0-9]+(\\.[0-9]+){3}")) {
      return false;
    }
    try {
      InetAddress literal = InetAddress.getByName(name);
      return literal.isLoopbackAddress() || literal.isAnyLocalAddress();
    } catch (UnknownHostException e) {
      return true;
    }
  }

  private static boolean isOrIsUnder(String name, String domain) {
    return name.equals(domain) || name.endsWith("." + domain);
  }

  private static @Nullable String hostOf(URI address) {
    String host = address.getHost();
    String authority = address.getRawAuthority();
    // Java takes no host whose name has an underscore; such names are common among containers.
    return host != null || authority == null
        ? host
        : authority.substring(authority.indexOf('@') + 1).replaceFirst(":[0-9]*$", "");
  }
}

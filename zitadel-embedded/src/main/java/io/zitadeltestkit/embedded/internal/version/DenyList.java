package io.zitadeltestkit.embedded.internal.version;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The hosts, addresses and networks that the server does not call. The real server resolves names
 * first; this one does not, and treats names as public, except those that never are.
 *
 * @param entries host names, addresses and networks such as {@code 10.0.0.0/8}
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6761">RFC 6761: localhost, invalid</a>
 */
public record DenyList(List<String> entries) {
  private static final Pattern IPV4 = Pattern.compile("[0-9]+(\\.[0-9]+){3}");
  private static final String THIS_MACHINE = "127.0.0.1";

  /** Represents other hosts in a container or office network. */
  private static final String NEIGHBOUR = "172.17.0.1";

  /** The prefix of IPv4-mapped IPv6 addresses. */
  private static final BigInteger MAPPED = new BigInteger("ffff00000000", 16);

  /** Copies the collections. */
  public DenyList {
    entries = List.copyOf(entries);
  }

  /** Configured entries; blank ones are ignored. */
  public static DenyList of(List<String> entries) {
    return new DenyList(entries.stream().map(String::strip).filter(e -> !e.isEmpty()).toList());
  }

  /**
   * {@return whether calls to an address are refused, because of its host or because it has none}
   */
  public boolean denies(URI address) {
    String host = hostOf(address);
    if (host == null || host.isEmpty()) {
      return true;
    }
    String name = host.toLowerCase(Locale.ROOT);
    if (entries.stream().anyMatch(name::equalsIgnoreCase) || isOrIsUnder(name, "invalid")) {
      return true;
    }
    String literal = literal(name);
    if (literal.isEmpty()) {
      return false;
    }
    Optional<BigInteger> ip = parse(literal);
    return ip.isEmpty() || entries.stream().anyMatch(entry -> contains(entry, ip.get()));
  }

  /** {@return the address of a name; empty for a public name} */
  private static String literal(String name) {
    if (name.startsWith("[") || IPV4.matcher(name).matches()) {
      return name;
    }
    if (isOrIsUnder(name, "localhost")) {
      return THIS_MACHINE;
    }
    return name.indexOf('.') < 0 || name.endsWith(".internal") || name.endsWith(".local")
        ? NEIGHBOUR
        : "";
  }

  private static boolean contains(String entry, BigInteger ip) {
    int slash = entry.indexOf('/');
    String address = slash < 0 ? entry : entry.substring(0, slash);
    boolean ipv6 = address.indexOf(':') >= 0;
    if (!ipv6 && !IPV4.matcher(address).matches()) {
      return false;
    }
    int bits = ipv6 ? 128 : 32;
    int prefix = slash < 0 ? bits : Integer.parseInt(entry.substring(slash + 1));
    int free = bits - prefix;
    return parse(ipv6 ? "[" + address + "]" : address)
        .filter(network -> network.shiftRight(free).equals(ip.shiftRight(free)))
        .isPresent();
  }

  /** {@return a literal address in any form as a number; empty if it is not one} */
  private static Optional<BigInteger> parse(String literal) {
    try {
      byte[] bytes = InetAddress.getByName(literal).getAddress();
      BigInteger number = new BigInteger(1, bytes);
      return Optional.of(bytes.length == 4 ? MAPPED.add(number) : number);
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  private static boolean isOrIsUnder(String name, String domain) {
    return name.equals(domain) || name.endsWith("." + domain);
  }

  private static @Nullable String hostOf(URI address) {
    String host = address.getHost();
    String authority = address.getRawAuthority();
    // Java does not parse host names with an underscore, which are common for containers.
    return host != null || authority == null
        ? host
        : authority.substring(authority.indexOf('@') + 1).replaceFirst(":[0-9]*$", "");
  }
}

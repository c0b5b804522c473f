package io.zitadeltestkit.embedded.internal.uri;

/** A host name with a port, as headers have it. */
public final class HostAndPort {
  private HostAndPort() {}

  /** {@return the host name without its port, IPv6 addresses in their brackets} */
  public static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    boolean plain = colon >= 0 && colon == host.indexOf(':');
    boolean bracketed = host.startsWith("[") && colon > host.lastIndexOf(']');
    return plain || bracketed ? host.substring(0, colon) : host;
  }
}

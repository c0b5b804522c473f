package io.zitadeltestkit.server.cli;

import org.jspecify.annotations.Nullable;

/**
 * The address that callers use, and whether the server speaks TLS itself.
 *
 * @param domain the host name
 * @param port the port
 * @param secure whether callers come over TLS
 * @param tls whether the server itself speaks TLS
 */
record ExternalAddress(String domain, int port, boolean secure, boolean tls) {
  static ExternalAddress of(Settings settings, @Nullable TlsMode mode) throws FatalException {
    return new ExternalAddress(
        settings.text("EXTERNALDOMAIN", "localhost"),
        settings.port("EXTERNALPORT", 8080),
        mode == null ? settings.flag("EXTERNALSECURE", true) : mode != TlsMode.disabled,
        mode == null ? settings.flag("TLS_ENABLED", true) : mode == TlsMode.enabled);
  }

  /**
   * {@return the configured address of the server, which is the audience of system users' tokens}
   */
  String url() {
    boolean usual = port == 0 || port == (secure ? 443 : 80);
    return (secure ? "https://" : "http://") + domain + (usual ? "" : ":" + port);
  }
}

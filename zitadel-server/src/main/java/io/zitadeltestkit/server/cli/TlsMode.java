package io.zitadeltestkit.server.cli;

/** Who terminates TLS. */
enum TlsMode {
  /** No one: plain HTTP. */
  disabled,
  /** A proxy in front of the server. */
  external,
  /** The server. */
  enabled
}

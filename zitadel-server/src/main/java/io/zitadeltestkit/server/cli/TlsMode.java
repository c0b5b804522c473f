package io.zitadeltestkit.server.cli;

/** The one that speaks TLS with the callers. */
enum TlsMode {
  /** Nobody: plain HTTP. */
  disabled,
  /** A proxy before the server. */
  external,
  /** The server. */
  enabled
}

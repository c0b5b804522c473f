package io.zitadeltestkit.client.application;

/** What access tokens look like. */
public enum OidcAccessTokenType {
  /** Opaque, the default. */
  BEARER,
  /** A signed JWT. */
  JWT,
  /** Unknown to this version; never to be sent. */
  UNRECOGNIZED
}

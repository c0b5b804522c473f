package io.zitadeltestkit.client.application;

/** The format of access tokens. */
public enum OidcAccessTokenType {
  /** Opaque, the default. */
  BEARER,
  /** A signed JWT. */
  JWT,
  /** Unknown to this version; must not be sent. */
  UNRECOGNIZED
}

package io.zitadeltestkit.client.user;

/** The format of a service user's OAuth access tokens; personal access tokens are always opaque. */
public enum AccessTokenType {
  /** Opaque, the default. */
  BEARER,
  /** A signed JWT. */
  JWT,
  /** Unknown to this version; must not be sent. */
  UNRECOGNIZED
}

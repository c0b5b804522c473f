package io.zitadeltestkit.client.user;

/**
 * What a service user's OAuth access tokens look like; personal access tokens are always opaque.
 */
public enum AccessTokenType {
  /** Opaque, the default. */
  BEARER,
  /** A signed JWT. */
  JWT,
  /** Unknown to this version; never to be sent. */
  UNRECOGNIZED
}

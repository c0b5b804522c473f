package io.zitadeltestkit.client.application;

/** The grant types of OAuth. */
public enum OidcGrantType {
  /** Redeem a code. */
  AUTHORIZATION_CODE,
  /** Get tokens without the token endpoint. */
  IMPLICIT,
  /** Redeem a refresh token. */
  REFRESH_TOKEN,
  /** Redeem a device code. */
  DEVICE_CODE,
  /** Exchange a token. */
  TOKEN_EXCHANGE,
  /** Unknown to this version; must not be sent. */
  UNRECOGNIZED
}

package io.zitadeltestkit.client.application;

/** The response types of OAuth. */
public enum OidcResponseType {
  /** Unknown to this version. */
  UNSPECIFIED,
  /** A code, the one to use. */
  CODE,
  /** An ID token (implicit flow). */
  ID_TOKEN,
  /** An ID token and an access token (implicit flow). */
  ID_TOKEN_TOKEN
}

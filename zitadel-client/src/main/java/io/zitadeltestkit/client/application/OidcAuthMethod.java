package io.zitadeltestkit.client.application;

/** How an application authenticates at the token endpoint. */
public enum OidcAuthMethod {
  /** Client secret in the header, the default. */
  BASIC,
  /** Client secret in the body. */
  POST,
  /** Not at all: it uses PKCE. */
  NONE,
  /** A JWT signed with its key. */
  PRIVATE_KEY_JWT,
  /** Unknown to this version; must not be sent. */
  UNRECOGNIZED
}

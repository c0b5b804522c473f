package io.zitadeltestkit.client.application;

/** How an API authenticates at the introspection endpoint. */
public enum ApiAuthMethod {
  /** Client secret in the header, the default. */
  BASIC,
  /** A JWT signed with its key. */
  PRIVATE_KEY_JWT,
  /** Unknown to this version; must not be sent. */
  UNRECOGNIZED
}

package io.zitadeltestkit.client.application;

/** Where an application runs, which decides whether it can keep a secret. */
public enum OidcApplicationType {
  /** On a server, the default. */
  WEB,
  /** In a browser. */
  USER_AGENT,
  /** On a device. */
  NATIVE,
  /** Unknown to this version; must not be sent. */
  UNRECOGNIZED
}

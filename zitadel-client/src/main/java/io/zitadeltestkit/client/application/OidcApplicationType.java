package io.zitadeltestkit.client.application;

/** Where an application runs, and so whether it can keep a secret. */
public enum OidcApplicationType {
  /** On a server, the default. */
  WEB,
  /** In a browser. */
  USER_AGENT,
  /** On a device. */
  NATIVE,
  /** Unknown to this version; never to be sent. */
  UNRECOGNIZED
}

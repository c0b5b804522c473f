package io.zitadeltestkit.embedded.internal.model;

/** What a web key is used for at the moment. */
public enum WebKeyState {
  /** It is published, and may become the active one. */
  INITIAL,
  /** It signs. An instance has one such key. */
  ACTIVE,
  /** It signed once, and is published so that old tokens can be verified. */
  INACTIVE
}

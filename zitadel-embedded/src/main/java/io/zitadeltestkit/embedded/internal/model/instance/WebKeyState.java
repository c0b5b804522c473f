package io.zitadeltestkit.embedded.internal.model.instance;

/** The current use of a web key. */
public enum WebKeyState {
  /** It is published, and may become the active one. */
  INITIAL,
  /** It signs tokens. An instance has one active key. */
  ACTIVE,
  /** It signed earlier tokens, and is still published so that they can be verified. */
  INACTIVE
}

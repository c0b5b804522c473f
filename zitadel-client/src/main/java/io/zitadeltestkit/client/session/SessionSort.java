package io.zitadeltestkit.client.session;

/** The sort orders for a list of sessions. */
public enum SessionSort {
  /** When the session was created. */
  CREATED_AT
}

package io.zitadeltestkit.client.session;

/** What a list of sessions can be sorted by. */
public enum SessionSort {
  /** When the session was created. */
  CREATED_AT
}

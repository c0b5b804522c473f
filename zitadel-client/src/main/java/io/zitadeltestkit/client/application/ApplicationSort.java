package io.zitadeltestkit.client.application;

/** What a list of applications can be sorted by. */
public enum ApplicationSort {
  /** The id; the default. */
  ID,
  /** The name. */
  NAME,
  /** The state. */
  STATE,
  /** When it was created. */
  CREATED_AT,
  /** When it was changed last. */
  CHANGED_AT
}

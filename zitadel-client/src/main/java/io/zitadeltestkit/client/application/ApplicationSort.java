package io.zitadeltestkit.client.application;

/** The sort orders for a list of applications. */
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

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
  CREATION_DATE,
  /** When it was changed last. */
  CHANGE_DATE
}

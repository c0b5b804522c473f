package io.zitadeltestkit.client.project;

/** What a list of projects can be sorted by. */
public enum ProjectSort {
  /** The id. */
  ID,
  /** When it was created. */
  CREATION_DATE,
  /** When it was changed last. */
  CHANGE_DATE,
  /** The name. */
  NAME
}

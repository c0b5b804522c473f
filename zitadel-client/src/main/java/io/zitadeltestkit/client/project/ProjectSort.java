package io.zitadeltestkit.client.project;

/** What a list of projects can be sorted by. */
public enum ProjectSort {
  /** The id. */
  ID,
  /** When it was created. */
  CREATED_AT,
  /** When it was changed last. */
  CHANGED_AT,
  /** The name. */
  NAME
}

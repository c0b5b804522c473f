package io.zitadeltestkit.client.project;

/** The sort orders for a list of projects. */
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

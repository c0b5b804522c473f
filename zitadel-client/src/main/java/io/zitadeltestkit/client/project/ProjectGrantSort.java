package io.zitadeltestkit.client.project;

/** The sort orders for a list of project grants. */
public enum ProjectGrantSort {
  /** The id of the project. */
  PROJECT_ID,
  /** When it was granted. */
  CREATED_AT,
  /** When it was changed last. */
  CHANGED_AT
}

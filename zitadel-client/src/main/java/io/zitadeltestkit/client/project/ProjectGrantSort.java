package io.zitadeltestkit.client.project;

/** What a list of project grants can be sorted by. */
public enum ProjectGrantSort {
  /** The id of the project. */
  PROJECT_ID,
  /** When it was granted. */
  CREATED_AT,
  /** When it was changed last. */
  CHANGED_AT
}

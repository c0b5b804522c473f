package io.zitadeltestkit.client.project;

/** What a list of project grants can be sorted by. */
public enum ProjectGrantSort {
  /** The id of the project. */
  PROJECT_ID,
  /** When it was granted. */
  CREATION_DATE,
  /** When it was changed last. */
  CHANGE_DATE
}

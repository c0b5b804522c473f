package io.zitadeltestkit.client.project;

/** What a list of project roles can be sorted by. */
public enum ProjectRoleSort {
  /** The key. */
  KEY,
  /** When it was added. */
  CREATED_AT,
  /** When it was changed last. */
  CHANGED_AT
}

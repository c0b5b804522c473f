package io.zitadeltestkit.client.project;

/** The sort orders for a list of project roles. */
public enum ProjectRoleSort {
  /** The key. */
  KEY,
  /** When it was added. */
  CREATED_AT,
  /** When it was changed last. */
  CHANGED_AT
}

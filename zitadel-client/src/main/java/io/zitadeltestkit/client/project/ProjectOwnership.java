package io.zitadeltestkit.client.project;

/** How an organization has a project: as owner or by a grant. */
public enum ProjectOwnership {
  /** The project is its own. */
  OWNED,
  /** The project was granted to it. */
  GRANTED,
  /** Either. */
  OWNED_OR_GRANTED
}

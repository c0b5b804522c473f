package io.zitadeltestkit.client.project;

/** How an organization may stand to a project. */
public enum ProjectOwnership {
  /** The project is its own. */
  OWNED,
  /** The project was granted to it. */
  GRANTED,
  /** Either. */
  OWNED_OR_GRANTED
}

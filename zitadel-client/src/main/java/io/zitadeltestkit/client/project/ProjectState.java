package io.zitadeltestkit.client.project;

/** Whether the applications of a project can be signed in to. */
public enum ProjectState {
  /** Unknown to this version, or not told. */
  UNSPECIFIED,
  /** They can. */
  ACTIVE,
  /** They can't, since it was deactivated. */
  INACTIVE
}

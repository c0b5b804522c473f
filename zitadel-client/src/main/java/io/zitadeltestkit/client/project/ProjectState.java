package io.zitadeltestkit.client.project;

/** Whether users can sign in to the applications of a project. */
public enum ProjectState {
  /** Unknown to this version, or not sent by the server. */
  UNSPECIFIED,
  /** They can. */
  ACTIVE,
  /** They can't: it is deactivated. */
  INACTIVE
}

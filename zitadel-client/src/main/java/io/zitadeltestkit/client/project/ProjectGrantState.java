package io.zitadeltestkit.client.project;

/** Whether a project grant counts. */
public enum ProjectGrantState {
  /** Unknown to this version, or not told. */
  UNSPECIFIED,
  /** It does. */
  ACTIVE,
  /** It doesn't, since it was deactivated. */
  INACTIVE
}

package io.zitadeltestkit.client.project;

/** Whether a project grant is in effect. */
public enum ProjectGrantState {
  /** Unknown to this version, or not sent by the server. */
  UNSPECIFIED,
  /** It is. */
  ACTIVE,
  /** It is not: it is deactivated. */
  INACTIVE
}

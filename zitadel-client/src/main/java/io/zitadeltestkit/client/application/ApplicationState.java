package io.zitadeltestkit.client.application;

/** Whether users can sign in to an application. */
public enum ApplicationState {
  /** Unknown to this version, or not sent by the server. */
  UNSPECIFIED,
  /** They can. */
  ACTIVE,
  /** They can't: it is deactivated. */
  INACTIVE,
  /** They can't: it is deleted. */
  REMOVED
}

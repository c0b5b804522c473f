package io.zitadeltestkit.client.application;

/** Whether an application can be signed in to. */
public enum ApplicationState {
  /** Unknown to this version, or not told. */
  UNSPECIFIED,
  /** It can. */
  ACTIVE,
  /** It can't, since it was deactivated. */
  INACTIVE,
  /** It can't, since it was deleted. */
  REMOVED
}

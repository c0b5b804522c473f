package io.zitadeltestkit.client.authorization;

/** Whether an authorization counts. */
public enum AuthorizationState {
  /** Unknown to this version, or not told. */
  UNSPECIFIED,
  /** It does. */
  ACTIVE,
  /** It doesn't, since it was deactivated. */
  INACTIVE
}

package io.zitadeltestkit.client.authorization;

/** Whether an authorization is in effect. */
public enum AuthorizationState {
  /** Unknown to this version, or not sent by the server. */
  UNSPECIFIED,
  /** It is. */
  ACTIVE,
  /** It is not: it is deactivated. */
  INACTIVE
}

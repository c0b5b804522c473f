package io.zitadeltestkit.client.organization;

/** Whether the users of an organization can sign in. */
public enum OrganizationState {
  /** Unknown to this version, or not sent by the server. */
  UNSPECIFIED,
  /** They can. */
  ACTIVE,
  /** They can't: it is deactivated. */
  INACTIVE,
  /** They can't: it is deleted. */
  REMOVED
}

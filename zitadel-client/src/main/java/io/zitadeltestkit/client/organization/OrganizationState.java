package io.zitadeltestkit.client.organization;

/** Whether the users of an organization can sign in. */
public enum OrganizationState {
  /** Unknown to this version, or not told. */
  UNSPECIFIED,
  /** They can. */
  ACTIVE,
  /** They can't, since it was deactivated. */
  INACTIVE,
  /** They can't, since it was deleted. */
  REMOVED
}

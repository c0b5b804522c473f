package io.zitadeltestkit.client.organization;

/** The sort orders for a list of organizations. */
public enum OrganizationSort {
  /** The name. */
  NAME,
  /** When it was created. */
  CREATED_AT
}

package io.zitadeltestkit.client.organization;

/** What a list of organizations can be sorted by. */
public enum OrganizationSort {
  /** The name. */
  NAME,
  /** When it was created. */
  CREATED_AT
}

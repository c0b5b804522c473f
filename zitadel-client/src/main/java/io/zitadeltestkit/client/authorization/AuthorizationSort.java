package io.zitadeltestkit.client.authorization;

/** The sort orders for a list of authorizations. */
public enum AuthorizationSort {
  /** When it was created. */
  CREATED_AT,
  /** When it was changed last. */
  CHANGED_AT,
  /** The id. */
  ID,
  /** The id of the user. */
  USER_ID,
  /** The id of the project. */
  PROJECT_ID,
  /** The id of the organization. */
  ORGANIZATION_ID,
  /** The id of the user's organization. */
  USER_ORGANIZATION_ID
}

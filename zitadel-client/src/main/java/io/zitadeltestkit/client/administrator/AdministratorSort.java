package io.zitadeltestkit.client.administrator;

/** The sort orders for a list of administrators. */
public enum AdministratorSort {
  /** The id of the user. */
  USER_ID,
  /** When the user became an administrator; the default. */
  CREATED_AT,
  /** When the roles were changed last. */
  CHANGED_AT
}

package io.zitadeltestkit.client.administrator;

/** What a list of administrators can be sorted by. */
public enum AdministratorSort {
  /** The id of the user. */
  USER_ID,
  /** When the user became an administrator; the default. */
  CREATION_DATE,
  /** When the roles were changed last. */
  CHANGE_DATE
}

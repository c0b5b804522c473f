package io.zitadeltestkit.client.user;

/** The sort orders for a list of users. */
public enum UserSort {
  /** The user name. */
  USERNAME,
  /** A person's given name. */
  GIVEN_NAME,
  /** A person's family name. */
  FAMILY_NAME,
  /** A person's nickname. */
  NICKNAME,
  /** A person's display name. */
  DISPLAY_NAME,
  /** A person's e-mail address. */
  EMAIL,
  /** The state. */
  STATE,
  /** Users: people and service users. */
  TYPE,
  /** When the user was created. */
  CREATED_AT
}

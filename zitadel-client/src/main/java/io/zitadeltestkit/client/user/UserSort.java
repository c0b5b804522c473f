package io.zitadeltestkit.client.user;

/** What a list of users can be sorted by. */
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
  /** People and service users. */
  TYPE,
  /** When the user was created. */
  CREATED_AT
}

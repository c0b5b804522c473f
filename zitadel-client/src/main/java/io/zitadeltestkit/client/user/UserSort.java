package io.zitadeltestkit.client.user;

/** What a list of users can be sorted by. */
public enum UserSort {
  /** The user name. */
  USER_NAME,
  /** A person's given name. */
  FIRST_NAME,
  /** A person's family name. */
  LAST_NAME,
  /** A person's nickname. */
  NICK_NAME,
  /** A person's display name. */
  DISPLAY_NAME,
  /** A person's e-mail address. */
  EMAIL,
  /** The state. */
  STATE,
  /** People and service users. */
  TYPE,
  /** When the user was created. */
  CREATION_DATE
}

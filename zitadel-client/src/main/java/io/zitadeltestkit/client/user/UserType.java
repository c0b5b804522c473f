package io.zitadeltestkit.client.user;

/** The two kinds of users. */
public enum UserType {
  /** A person. */
  HUMAN,
  /** A service user. */
  MACHINE
}

package io.zitadeltestkit.client.user;

/** The state of a user. */
public enum UserState {
  /** Unknown to this version, or not sent by the server. */
  UNSPECIFIED,
  /** May sign in. */
  ACTIVE,
  /** Deactivated by an administrator. */
  INACTIVE,
  /** Deleted. */
  DELETED,
  /** Locked, by an administrator or after too many wrong passwords. */
  LOCKED,
  /** A person who was created through an older API and never signed in. */
  INITIAL
}

package io.zitadeltestkit.embedded.internal.model.user;

/** Whether a user can sign in. */
public enum UserState {
  /** It can. */
  ACTIVE,
  /** It was deactivated. */
  INACTIVE,
  /** It was locked, by an administrator or by too many wrong passwords. */
  LOCKED,
  /** It has no password or verified address yet. */
  INITIAL
}

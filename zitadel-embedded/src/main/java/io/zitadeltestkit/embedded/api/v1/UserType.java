package io.zitadeltestkit.embedded.api.v1;

import io.zitadeltestkit.embedded.model.User;

/** {@code zitadel.user.v1.Type}. */
public enum UserType {
  TYPE_UNSPECIFIED,
  TYPE_HUMAN,
  TYPE_MACHINE,
  UNRECOGNIZED;

  /** Returns the type of a user. */
  public static UserType of(User user) {
    return user.isMachine() ? TYPE_MACHINE : TYPE_HUMAN;
  }
}

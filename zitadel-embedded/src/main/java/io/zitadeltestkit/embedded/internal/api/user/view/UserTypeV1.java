package io.zitadeltestkit.embedded.internal.api.user.view;

import io.zitadeltestkit.embedded.internal.model.user.User;

/** {@code zitadel.user.v1.Type}. */
public enum UserTypeV1 {
  TYPE_UNSPECIFIED,
  TYPE_HUMAN,
  TYPE_MACHINE,
  UNRECOGNIZED;

  /** Returns the type of a user. */
  public static UserTypeV1 of(User user) {
    return user.isMachine() ? TYPE_MACHINE : TYPE_HUMAN;
  }
}

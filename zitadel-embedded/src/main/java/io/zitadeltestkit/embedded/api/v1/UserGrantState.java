package io.zitadeltestkit.embedded.api.v1;

import io.zitadeltestkit.embedded.model.Authorization;

/** {@code zitadel.user.v1.UserGrantState}. */
public enum UserGrantState {
  USER_GRANT_STATE_UNSPECIFIED,
  USER_GRANT_STATE_ACTIVE,
  USER_GRANT_STATE_INACTIVE,
  UNRECOGNIZED;

  /** Returns the state of a user grant. */
  public static UserGrantState of(Authorization grant) {
    return grant.active() ? USER_GRANT_STATE_ACTIVE : USER_GRANT_STATE_INACTIVE;
  }
}

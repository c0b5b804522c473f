package io.zitadeltestkit.embedded.internal.api.authorization;

import io.zitadeltestkit.embedded.internal.model.membership.Authorization;

/** {@code zitadel.user.v1.UserGrantState}. */
public enum UserGrantStateV1 {
  USER_GRANT_STATE_UNSPECIFIED,
  USER_GRANT_STATE_ACTIVE,
  USER_GRANT_STATE_INACTIVE,
  UNRECOGNIZED;

  /** Returns the state of a user grant. */
  public static UserGrantStateV1 of(Authorization grant) {
    return grant.active() ? USER_GRANT_STATE_ACTIVE : USER_GRANT_STATE_INACTIVE;
  }
}

package io.zitadeltestkit.embedded.api.auth;

import io.zitadeltestkit.embedded.api.common.UserV1;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Requests and answers of {@code zitadel.auth.v1.AuthService}. */
interface AuthMessages {
  record GetMyUserRequest() {}

  record GetMyUserResponse(UserV1 user, @Nullable Instant lastLogin) {}
}

package io.zitadeltestkit.embedded.api.auth;

import io.zitadeltestkit.embedded.api.common.UserV1;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests and answers of {@code zitadel.auth.v1.AuthService}. */
interface AuthMessages {
  record GetMyUserRequest() {}

  record GetMyUserResponse(UserV1 user, @Nullable Instant lastLogin) {}

  record ListMyZitadelPermissionsRequest() {}

  record PermissionsResponse(List<String> result) {}
}

package io.zitadeltestkit.embedded.api.auth;

import io.zitadeltestkit.embedded.access.Access;
import io.zitadeltestkit.embedded.api.Api;
import io.zitadeltestkit.embedded.api.auth.AuthMessages.GetMyUserRequest;
import io.zitadeltestkit.embedded.api.auth.AuthMessages.GetMyUserResponse;
import io.zitadeltestkit.embedded.api.auth.AuthMessages.ListMyZitadelPermissionsRequest;
import io.zitadeltestkit.embedded.api.auth.AuthMessages.PermissionsResponse;
import io.zitadeltestkit.embedded.api.common.Healthz;
import io.zitadeltestkit.embedded.api.common.UserV1;
import io.zitadeltestkit.embedded.api.v1.FirstGeneration;
import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.User;
import io.zitadeltestkit.embedded.operation.Call;
import io.zitadeltestkit.embedded.operation.Service;

/** {@code zitadel.auth.v1.AuthService}. */
public final class AuthApi implements Api {
  @Override
  public Service service() {
    return FirstGeneration.of("zitadel.auth.v1.AuthService", "auth.txt")
        .add("Healthz", Healthz.Request.class, Healthz::answer)
        .add("GetMyUser", GetMyUserRequest.class, AuthApi::myUser)
        .add(
            "ListMyZitadelPermissions",
            ListMyZitadelPermissionsRequest.class,
            AuthApi::myPermissions)
        .toService();
  }

  private static GetMyUserResponse myUser(Call call, GetMyUserRequest request) {
    User user =
        call.state()
            .find(User.TABLE, call.caller().userId())
            .orElseThrow(() -> Fault.notFound("QUERY-Dfbg2", "User could not be found"));
    return new GetMyUserResponse(UserV1.of(call.state(), user), null);
  }

  private static PermissionsResponse myPermissions(
      Call call, ListMyZitadelPermissionsRequest request) {
    return new PermissionsResponse(
        Access.permissions(call.state(), call.caller(), call.caller().orgId()));
  }
}

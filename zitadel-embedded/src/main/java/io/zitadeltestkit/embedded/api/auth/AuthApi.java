package io.zitadeltestkit.embedded.api.auth;

import io.zitadeltestkit.embedded.api.Api;
import io.zitadeltestkit.embedded.api.auth.AuthMessages.GetMyUserRequest;
import io.zitadeltestkit.embedded.api.auth.AuthMessages.GetMyUserResponse;
import io.zitadeltestkit.embedded.api.common.Healthz;
import io.zitadeltestkit.embedded.api.common.UserV1;
import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.User;
import io.zitadeltestkit.embedded.operation.Call;
import io.zitadeltestkit.embedded.operation.Operation;
import io.zitadeltestkit.embedded.operation.Service;
import io.zitadeltestkit.embedded.operation.Verb;

/** {@code zitadel.auth.v1.AuthService}. */
public final class AuthApi implements Api {
  @Override
  public Service service() {
    return Service.v1("zitadel.auth.v1.AuthService")
        .add("Healthz", Operation.PUBLIC, Healthz.Request.class, Healthz::answer)
        .rest(Verb.GET, "/auth/v1/healthz")
        .add("GetMyUser", GetMyUserRequest.class, AuthApi::myUser)
        .rest(Verb.GET, "/auth/v1/users/me");
  }

  private static GetMyUserResponse myUser(Call call, GetMyUserRequest request) {
    User user =
        call.state()
            .find(User.TABLE, call.caller().userId())
            .orElseThrow(() -> Fault.notFound("QUERY-Dfbg2", "User could not be found"));
    return new GetMyUserResponse(UserV1.of(call.state(), user), null);
  }
}

package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.api.user.view.UserV1;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.operation.Service;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The method that reads the caller. */
public final class MyselfMethodsV1 {
  private MyselfMethodsV1() {}

  private record GetMyUserResponse(UserV1 user, @Nullable Instant lastLogin) {}

  /** Adds it to the service. */
  public static void addTo(Service service) {
    service.add("GetMyUser", EmptyRequest.class, MyselfMethodsV1::myUser);
  }

  private static GetMyUserResponse myUser(Call call, EmptyRequest request) {
    User user =
        call.state()
            .find(User.TABLE, call.caller().userId())
            .orElseThrow(() -> Fault.notFound("QUERY-Dfbg2", "User could not be found"));
    return new GetMyUserResponse(UserV1.of(call.state(), user), null);
  }
}

package io.zitadeltestkit.embedded.internal.api.session;

import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.api.message.EmptyResponse;
import io.zitadeltestkit.embedded.internal.api.message.IdRequest;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.removal.Removal;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.operation.Service;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.function.Function;
import java.util.stream.Stream;

/** Methods about the caller's sessions at the old sign-in pages, which don't exist here. */
public final class MySessionMethodsV1 {
  private MySessionMethodsV1() {}

  private record ListMyRefreshTokensResponse(ListDetailsV1 details) {}

  /** Events that revoke refresh tokens count for the list's details, even if there are none. */
  private static ListDetailsV1 none(Call call) {
    State state = call.state();
    long last =
        Stream.of(
                state.all(User.TABLE, User::isStopped).map(User::stamp),
                state.all(Removal.TABLE, Removal::isOfUser).map(Removal::stamp),
                state.all(Organization.DELETED).map(Organization::stamp))
            .flatMap(Function.identity())
            .mapToLong(Stamp::sequence)
            .max()
            .orElse(0);
    return ListDetailsV1.ofRare(call, 0, last > 0, last);
  }

  /** Adds them to the service. */
  public static void addTo(Service service) {
    service
        .add("ListMyUserSessions", EmptyRequest.class, (call, request) -> new EmptyResponse())
        .add(
            "ListMyRefreshTokens",
            EmptyRequest.class,
            (call, request) -> new ListMyRefreshTokensResponse(none(call)))
        .add(
            "RevokeMyRefreshToken",
            IdRequest.class,
            (call, request) -> {
              throw Fault.notFound("COMMAND-BHt2w", "Refresh Token not found");
            })
        .add(
            "RevokeAllMyRefreshTokens",
            EmptyRequest.class,
            (call, request) -> {
              throw Fault.invalidArgument("COMMAND-Gfj42", "ID missing");
            });
  }
}

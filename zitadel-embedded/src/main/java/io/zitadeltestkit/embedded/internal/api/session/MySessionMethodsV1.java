package io.zitadeltestkit.embedded.internal.api.session;

import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.api.message.EmptyResponse;
import io.zitadeltestkit.embedded.internal.api.message.IdRequest;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.operation.Service;

/** Methods about the caller's sessions at the old sign-in pages, which don't exist here. */
public final class MySessionMethodsV1 {
  private MySessionMethodsV1() {}

  private record ListMyRefreshTokensResponse(ListDetailsV1 details) {}

  /** Adds them to the service. */
  public static void addTo(Service service) {
    service
        .add("ListMyUserSessions", EmptyRequest.class, (call, request) -> new EmptyResponse())
        .add(
            "ListMyRefreshTokens",
            EmptyRequest.class,
            (call, request) -> new ListMyRefreshTokensResponse(new ListDetailsV1(0, call.now())))
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

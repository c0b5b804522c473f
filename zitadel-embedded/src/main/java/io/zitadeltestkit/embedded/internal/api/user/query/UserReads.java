package io.zitadeltestkit.embedded.internal.api.user.query;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.api.message.ListDetails;
import io.zitadeltestkit.embedded.internal.api.message.UserIdRequest;
import io.zitadeltestkit.embedded.internal.api.user.permission.UserAccess;
import io.zitadeltestkit.embedded.internal.api.user.query.UserQueryMessages.ListUsersRequest;
import io.zitadeltestkit.embedded.internal.api.user.query.UserQueryMessages.ListUsersResponse;
import io.zitadeltestkit.embedded.internal.api.user.view.UserMessages.GetUserByIDResponse;
import io.zitadeltestkit.embedded.internal.api.user.view.UserViews;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.function.Predicate;

/** Reads users. */
public final class UserReads {
  private UserReads() {}

  public static GetUserByIDResponse get(Call call, UserIdRequest request) {
    State state = call.state();
    User user =
        state
            .find(User.TABLE, request.userId())
            .orElseThrow(() -> Fault.notFound("QUERY-Dfbg2", "User could not be found"));
    UserAccess.requireRead(call, user);
    return new GetUserByIDResponse(
        Details.of(user.stamp(), user.orgId()), UserViews.of(state, user));
  }

  public static ListUsersResponse list(Call call, ListUsersRequest request) {
    State state = call.listed();
    Listing<User> page =
        isOfAllById(request) && UserAccess.seesAll(call, state)
            ? Listing.withoutMaximum(state.sorted(User.TABLE), request.query())
            : fitting(call, state, request);
    return new ListUsersResponse(
        ListDetails.of(call, page), page.map(user -> UserViews.of(state, user)).items());
  }

  private static boolean isOfAllById(ListUsersRequest request) {
    return request.queries().isEmpty()
        && request.sortingColumn() == UserFieldName.USER_FIELD_NAME_UNSPECIFIED;
  }

  private static Listing<User> fitting(Call call, State state, ListUsersRequest request) {
    Predicate<User> filter = UserFilters.of(state, request.queries());
    return Listing.withoutMaximum(
        UserCandidates.of(state, request.queries()),
        filter.and(UserAccess.seenBy(call)),
        UserOrder.of(request.sortingColumn()),
        request.query());
  }
}

package io.zitadeltestkit.embedded.api.management.user;

import io.zitadeltestkit.embedded.api.common.UserV1;
import io.zitadeltestkit.embedded.api.management.user.QueryMessages.GetUserByIDRequest;
import io.zitadeltestkit.embedded.api.management.user.QueryMessages.GetUserByLoginNameGlobalRequest;
import io.zitadeltestkit.embedded.api.management.user.QueryMessages.IsUserUniqueRequest;
import io.zitadeltestkit.embedded.api.management.user.QueryMessages.IsUserUniqueResponse;
import io.zitadeltestkit.embedded.api.management.user.QueryMessages.ListUsersRequest;
import io.zitadeltestkit.embedded.api.management.user.QueryMessages.ListUsersResponse;
import io.zitadeltestkit.embedded.api.management.user.QueryMessages.UserResponse;
import io.zitadeltestkit.embedded.api.user.UserOrder;
import io.zitadeltestkit.embedded.api.v1.ListDetailsV1;
import io.zitadeltestkit.embedded.api.v1.Owned;
import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.DomainPolicy;
import io.zitadeltestkit.embedded.model.Human;
import io.zitadeltestkit.embedded.model.LoginNames;
import io.zitadeltestkit.embedded.model.State;
import io.zitadeltestkit.embedded.model.User;
import io.zitadeltestkit.embedded.operation.Call;
import io.zitadeltestkit.embedded.query.Listing;

/** What reads users. */
final class UserReads {
  private UserReads() {}

  static UserResponse get(Call call, GetUserByIDRequest request) {
    return new UserResponse(UserV1.of(call.state(), find(call, request.id())));
  }

  /** Returns a user of the call's organisation, or ends with a fault. */
  static User find(Call call, String userId) {
    return Owned.get(call, call.state(), User.TABLE, userId, UserReads::notFound);
  }

  /** Looks in all organisations, for the preferred login name alone. */
  static UserResponse byLoginName(Call call, GetUserByLoginNameGlobalRequest request) {
    State state = call.listed();
    User user =
        LoginNames.find(state, request.loginName())
            .filter(found -> LoginNames.preferred(state, found).equals(request.loginName()))
            .orElseThrow(UserReads::notFound);
    return new UserResponse(UserV1.of(state, user));
  }

  private static Fault notFound() {
    return Fault.notFound("QUERY-Dfbg2", "User could not be found");
  }

  static ListUsersResponse list(Call call, ListUsersRequest request) {
    State state = call.listed();
    Listing<User> page =
        Listing.unlimited(
            state.lookup(User.TABLE, User.BY_ORG, call.caller().orgId()),
            UserFilters.of(state, request.queries()),
            UserOrder.of(request.sortingColumn()),
            request.query());
    return new ListUsersResponse(
        ListDetailsV1.of(call, page), page.map(user -> UserV1.of(state, user)).items());
  }

  /**
   * Whether there is nobody with this user name and address, among those whose names the
   * organisation shares. What is not asked for does not matter.
   */
  static IsUserUniqueResponse isUnique(Call call, IsUserUniqueRequest request) {
    State state = call.listed();
    String orgId = call.caller().orgId();
    boolean inOrgOnly = DomainPolicy.userLoginMustBeDomain(state, orgId);
    String name = request.userName();
    String email = request.email();
    return new IsUserUniqueResponse(
        state
            .all(User.TABLE)
            .filter(user -> !inOrgOnly || user.orgId().equals(orgId))
            .filter(user -> name.isEmpty() || user.username().equals(name))
            .noneMatch(user -> email.isEmpty() || email.equals(emailOf(user))));
  }

  private static String emailOf(User user) {
    Human human = user.human();
    return human == null ? "" : human.email();
  }
}

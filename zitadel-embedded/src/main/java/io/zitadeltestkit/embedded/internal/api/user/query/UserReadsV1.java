package io.zitadeltestkit.embedded.internal.api.user.query;

import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.IdRequest;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.api.user.query.UserQueryMessagesV1.GetUserByLoginNameGlobalRequest;
import io.zitadeltestkit.embedded.internal.api.user.query.UserQueryMessagesV1.IsUserUniqueRequest;
import io.zitadeltestkit.embedded.internal.api.user.query.UserQueryMessagesV1.IsUserUniqueResponse;
import io.zitadeltestkit.embedded.internal.api.user.query.UserQueryMessagesV1.ListUsersRequest;
import io.zitadeltestkit.embedded.internal.api.user.query.UserQueryMessagesV1.ListUsersResponse;
import io.zitadeltestkit.embedded.internal.api.user.query.UserQueryMessagesV1.SearchQuery;
import io.zitadeltestkit.embedded.internal.api.user.query.UserQueryMessagesV1.UserResponse;
import io.zitadeltestkit.embedded.internal.api.user.view.UserV1;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.policy.DomainPolicy;
import io.zitadeltestkit.embedded.internal.model.user.Human;
import io.zitadeltestkit.embedded.internal.model.user.LoginNames;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.function.Predicate;

/** Reads users. */
public final class UserReadsV1 {
  private static final String NOT_FOUND = "User could not be found";

  private UserReadsV1() {}

  public static UserResponse get(Call call, IdRequest request) {
    return new UserResponse(UserV1.of(call.state(), find(call, request.id())));
  }

  /**
   * {@return a user of the call's organization} A user of another organization is refused with an
   * error id of its own.
   */
  public static User find(Call call, String userId) {
    User user = call.state().find(User.TABLE, userId).orElseThrow(UserReadsV1::notFound);
    if (!user.orgId().equals(call.caller().orgId())) {
      throw Fault.notFound("MANAG-fpo4B", NOT_FOUND);
    }
    return user;
  }

  /** Returns the details of a user who is known to be there. */
  public static DetailsV1 details(Call call, String userId) {
    User user = find(call, userId);
    return DetailsV1.of(user.stamp(), user.orgId());
  }

  /** Searches all organizations, only for the preferred login name. */
  public static UserResponse byLoginName(Call call, GetUserByLoginNameGlobalRequest request) {
    State state = call.listed();
    User user =
        LoginNames.find(state, request.loginName())
            .filter(
                found -> LoginNames.preferred(state, found).equalsIgnoreCase(request.loginName()))
            .orElseThrow(UserReadsV1::notFound);
    return new UserResponse(
        UserV1.of(state, user).withLoginNames(LoginNames.ofEachDomain(state, user)));
  }

  private static Fault notFound() {
    return Fault.notFound("QUERY-Dfbg2", NOT_FOUND);
  }

  public static ListUsersResponse list(Call call, ListUsersRequest request) {
    State state = call.listed();
    String orgId = call.caller().orgId();
    var queries = request.queries().stream().map(SearchQuery::translated).toList();
    Predicate<User> filter = UserFilters.of(state, queries);
    Listing<User> page =
        Listing.withoutMaximum(
            queries.isEmpty()
                ? state.lookup(User.TABLE, User.BY_ORG, orgId)
                : UserCandidates.of(state, queries).filter(user -> user.orgId().equals(orgId)),
            filter,
            UserOrder.of(request.sortingColumn()),
            request.query());
    return new ListUsersResponse(
        ListDetailsV1.of(call, page), page.map(user -> UserV1.of(state, user)).items());
  }

  /**
   * Whether user name and address are unused among the users whose names must differ. Absent fields
   * are not checked.
   */
  public static IsUserUniqueResponse isUnique(Call call, IsUserUniqueRequest request) {
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

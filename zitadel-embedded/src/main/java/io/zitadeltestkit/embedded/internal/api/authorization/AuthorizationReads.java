package io.zitadeltestkit.embedded.internal.api.authorization;

import io.zitadeltestkit.embedded.internal.api.authorization.AuthorizationMessages.AuthorizationFieldName;
import io.zitadeltestkit.embedded.internal.api.authorization.AuthorizationMessages.AuthorizationView;
import io.zitadeltestkit.embedded.internal.api.authorization.AuthorizationMessages.AuthorizationsSearchFilter;
import io.zitadeltestkit.embedded.internal.api.authorization.AuthorizationMessages.ListAuthorizationsRequest;
import io.zitadeltestkit.embedded.internal.api.authorization.AuthorizationMessages.ListAuthorizationsResponse;
import io.zitadeltestkit.embedded.internal.api.authorization.AuthorizationMessages.OrganizationView;
import io.zitadeltestkit.embedded.internal.api.authorization.AuthorizationMessages.ProjectView;
import io.zitadeltestkit.embedded.internal.api.authorization.AuthorizationMessages.RoleView;
import io.zitadeltestkit.embedded.internal.api.authorization.AuthorizationMessages.UserView;
import io.zitadeltestkit.embedded.internal.api.message.IDFilter;
import io.zitadeltestkit.embedded.internal.api.message.Pagination;
import io.zitadeltestkit.embedded.internal.model.membership.Authorization;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.project.Project;
import io.zitadeltestkit.embedded.internal.model.project.ProjectRole;
import io.zitadeltestkit.embedded.internal.model.user.Human;
import io.zitadeltestkit.embedded.internal.model.user.LoginNames;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.FilterTable;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.Orders;
import io.zitadeltestkit.embedded.internal.query.TextMatch;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads authorizations. */
final class AuthorizationReads {
  private AuthorizationReads() {}

  static ListAuthorizationsResponse list(Call call, ListAuthorizationsRequest request) {
    State state = call.listed();
    Listing<Authorization> page =
        Listing.of(
            state.all(Authorization.TABLE),
            filters(state).allOf(request.filters()),
            order(state, request.sortingColumn()),
            request.pagination());
    return new ListAuthorizationsResponse(
        Pagination.of(page, request.pagination()),
        page.visible(authorization -> isVisible(call, authorization))
            .map(authorization -> view(state, authorization))
            .items());
  }

  /** Callers see their own authorizations. */
  private static boolean isVisible(Call call, Authorization authorization) {
    String grantId = authorization.projectGrantId();
    return call.caller().is(authorization.userId())
        || call.may(
            authorization.orgId(),
            grantId.isEmpty() ? authorization.projectId() : grantId,
            "user.grant.read");
  }

  private static FilterTable<AuthorizationsSearchFilter, Authorization> filters(State state) {
    return FilterTable.<AuthorizationsSearchFilter, Authorization>empty()
        .on(AuthorizationsSearchFilter::authorizationIds, q -> it -> q.ids().contains(it.id()))
        .onText(AuthorizationsSearchFilter::organizationId, IDFilter::id, Authorization::orgId)
        .on(AuthorizationsSearchFilter::state, q -> it -> stateOf(it) == q.state())
        .onText(AuthorizationsSearchFilter::projectId, IDFilter::id, Authorization::projectId)
        .on(
            AuthorizationsSearchFilter::projectName,
            q ->
                it ->
                    project(state, it)
                        .filter(found -> TextMatch.matches(q.method(), found.name(), q.name()))
                        .isPresent())
        // The method of comparison is not looked at: the list of roles must contain the key.
        .on(AuthorizationsSearchFilter::roleKey, q -> it -> it.roleKeys().contains(q.key()))
        .onText(
            AuthorizationsSearchFilter::projectGrantId, IDFilter::id, Authorization::projectGrantId)
        .on(AuthorizationsSearchFilter::inUserIds, q -> it -> q.ids().contains(it.userId()))
        .on(
            AuthorizationsSearchFilter::userOrganizationId,
            q -> it -> user(state, it).filter(user -> user.orgId().equals(q.id())).isPresent())
        // The real server compares the user name, whatever the name of the filter.
        .on(
            AuthorizationsSearchFilter::userPreferredLoginName,
            q ->
                it ->
                    user(state, it)
                        .filter(
                            user -> TextMatch.matches(q.method(), user.username(), q.loginName()))
                        .isPresent())
        .on(
            AuthorizationsSearchFilter::userDisplayName,
            q -> it -> TextMatch.matches(q.method(), displayName(state, it), q.displayName()));
  }

  private static Comparator<Authorization> order(State state, AuthorizationFieldName column) {
    return switch (column) {
      case AUTHORIZATION_FIELD_NAME_CHANGED_DATE -> Orders.byChange();
      case AUTHORIZATION_FIELD_NAME_ID -> Orders.byText(Authorization::id);
      case AUTHORIZATION_FIELD_NAME_USER_ID -> Orders.byText(Authorization::userId);
      case AUTHORIZATION_FIELD_NAME_PROJECT_ID -> Orders.byText(Authorization::projectId);
      case AUTHORIZATION_FIELD_NAME_ORGANIZATION_ID -> Orders.byText(Authorization::orgId);
      case AUTHORIZATION_FIELD_NAME_USER_ORGANIZATION_ID ->
          Orders.byText(authorization -> user(state, authorization).map(User::orgId).orElse(""));
      default -> Orders.byCreation();
    };
  }

  private static AuthorizationView view(State state, Authorization authorization) {
    Optional<Project> project = project(state, authorization);
    Optional<User> user = user(state, authorization);
    return new AuthorizationView(
        authorization.id(),
        authorization.stamp().createdAt(),
        authorization.stamp().changedAt(),
        new ProjectView(
            authorization.projectId(),
            project.map(Project::name).orElse(""),
            project.map(Project::orgId).orElse("")),
        new OrganizationView(
            authorization.orgId(),
            state
                .find(Organization.TABLE, authorization.orgId())
                .map(Organization::name)
                .orElse("")),
        new UserView(
            authorization.userId(),
            user.map(it -> LoginNames.preferred(state, it)).orElse(""),
            displayName(state, authorization),
            "",
            user.map(User::orgId).orElse("")),
        stateOf(authorization),
        roles(state, authorization));
  }

  private static List<RoleView> roles(State state, Authorization authorization) {
    return authorization.roleKeys().stream()
        .map(key -> ProjectRole.idOf(authorization.projectId(), key))
        .flatMap(id -> state.find(ProjectRole.TABLE, id).stream())
        .sorted(Orders.byCreation())
        .map(role -> new RoleView(role.key(), role.displayName(), role.group()))
        .toList();
  }

  private static Optional<Project> project(State state, Authorization authorization) {
    return state.find(Project.TABLE, authorization.projectId());
  }

  private static Optional<User> user(State state, Authorization authorization) {
    return state.find(User.TABLE, authorization.userId());
  }

  /** Only people have a display name here. */
  private static String displayName(State state, Authorization authorization) {
    return user(state, authorization).map(User::human).map(Human::displayName).orElse("");
  }

  private static AuthorizationMessages.State stateOf(Authorization authorization) {
    return authorization.active()
        ? AuthorizationMessages.State.STATE_ACTIVE
        : AuthorizationMessages.State.STATE_INACTIVE;
  }
}

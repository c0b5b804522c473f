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
import io.zitadeltestkit.embedded.internal.api.message.Pagination;
import io.zitadeltestkit.embedded.internal.model.Authorization;
import io.zitadeltestkit.embedded.internal.model.Human;
import io.zitadeltestkit.embedded.internal.model.LoginNames;
import io.zitadeltestkit.embedded.internal.model.Organization;
import io.zitadeltestkit.embedded.internal.model.Project;
import io.zitadeltestkit.embedded.internal.model.ProjectRole;
import io.zitadeltestkit.embedded.internal.model.State;
import io.zitadeltestkit.embedded.internal.model.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.Orders;
import io.zitadeltestkit.embedded.internal.query.TextMatch;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads authorizations. */
final class AuthorizationReads {
  private AuthorizationReads() {}

  static ListAuthorizationsResponse list(Call call, ListAuthorizationsRequest request) {
    State state = call.listed();
    Predicate<Authorization> filter = authorization -> true;
    for (AuthorizationsSearchFilter wanted : request.filters()) {
      filter = filter.and(filterOf(state, wanted));
    }
    Listing<Authorization> page =
        Listing.of(
            state.all(Authorization.TABLE),
            filter,
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

  private static Predicate<Authorization> filterOf(State state, AuthorizationsSearchFilter filter) {
    if (filter.authorizationIds() != null) {
      List<String> ids = filter.authorizationIds().ids();
      return authorization -> ids.contains(authorization.id());
    }
    if (filter.organizationId() != null) {
      String id = filter.organizationId().id();
      return authorization -> authorization.orgId().equals(id);
    }
    if (filter.state() != null) {
      var wanted = filter.state().state();
      return authorization -> stateOf(authorization) == wanted;
    }
    if (filter.projectId() != null) {
      String id = filter.projectId().id();
      return authorization -> authorization.projectId().equals(id);
    }
    if (filter.projectName() != null) {
      var wanted = filter.projectName();
      return authorization ->
          project(state, authorization)
              .filter(it -> TextMatch.matches(wanted.method(), it.name(), wanted.name()))
              .isPresent();
    }
    if (filter.roleKey() != null) {
      // The comparison method is ignored: the list of roles must contain the key.
      String key = filter.roleKey().key();
      return authorization -> authorization.roleKeys().contains(key);
    }
    if (filter.projectGrantId() != null) {
      String id = filter.projectGrantId().id();
      return authorization -> authorization.projectGrantId().equals(id);
    }
    return ofUser(state, filter);
  }

  private static Predicate<Authorization> ofUser(State state, AuthorizationsSearchFilter filter) {
    if (filter.inUserIds() != null) {
      List<String> ids = filter.inUserIds().ids();
      return authorization -> ids.contains(authorization.userId());
    }
    if (filter.userOrganizationId() != null) {
      String id = filter.userOrganizationId().id();
      return authorization ->
          user(state, authorization).filter(it -> it.orgId().equals(id)).isPresent();
    }
    if (filter.userPreferredLoginName() != null) {
      // The real server compares the user name, despite the filter's name.
      var wanted = filter.userPreferredLoginName();
      return authorization ->
          user(state, authorization)
              .filter(it -> TextMatch.matches(wanted.method(), it.username(), wanted.loginName()))
              .isPresent();
    }
    var wanted = filter.userDisplayName();
    return authorization ->
        wanted != null
            && TextMatch.matches(
                wanted.method(), displayName(state, authorization), wanted.displayName());
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

package io.zitadeltestkit.embedded.internal.api.administrator;

import io.zitadeltestkit.embedded.internal.api.administrator.InternalPermissionMessages.AdministratedOrganization;
import io.zitadeltestkit.embedded.internal.api.administrator.InternalPermissionMessages.AdministratedProject;
import io.zitadeltestkit.embedded.internal.api.administrator.InternalPermissionMessages.AdministratedProjectGrant;
import io.zitadeltestkit.embedded.internal.api.administrator.InternalPermissionMessages.Administrator;
import io.zitadeltestkit.embedded.internal.api.administrator.InternalPermissionMessages.AdministratorFieldName;
import io.zitadeltestkit.embedded.internal.api.administrator.InternalPermissionMessages.AdministratorUser;
import io.zitadeltestkit.embedded.internal.api.administrator.InternalPermissionMessages.ListAdministratorsRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.InternalPermissionMessages.ListAdministratorsResponse;
import io.zitadeltestkit.embedded.internal.api.message.Pagination;
import io.zitadeltestkit.embedded.internal.model.membership.Membership;
import io.zitadeltestkit.embedded.internal.model.membership.Membership.Scope;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.project.Project;
import io.zitadeltestkit.embedded.internal.model.user.LoginNames;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.Orders;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads administrators. */
final class AdministratorReads {
  private final Call call;
  private final State state;

  private AdministratorReads(Call call) {
    this.call = call;
    this.state = call.listed();
  }

  static ListAdministratorsResponse list(Call call, ListAdministratorsRequest request) {
    return new AdministratorReads(call).list(request);
  }

  private ListAdministratorsResponse list(ListAdministratorsRequest request) {
    Pagination.requireAllowed(request.pagination());
    Predicate<Membership> filter = membership -> user(membership).isPresent();
    filter = filter.and(AdministratorFilters.of(state, request.filters()));
    Listing<Membership> page =
        Listing.of(
                state.all(Membership.TABLE),
                filter,
                order(request.sortingColumn()),
                request.pagination())
            .visible(this::isVisible);
    return new ListAdministratorsResponse(
        Pagination.of(page, request.pagination()), page.map(this::view).items());
  }

  /** Callers see their own roles; those of others need a permission on the entity. */
  private boolean isVisible(Membership membership) {
    if (call.caller().is(membership.userId())) {
      return true;
    }
    String owner = membership.resourceOwner();
    String object = membership.objectId();
    return switch (membership.scope()) {
      case INSTANCE -> call.may(owner, object, "iam.member.read");
      case ORGANIZATION -> call.may(owner, object, "org.member.read");
      case PROJECT -> call.may(owner, object, "project.member.read");
      case PROJECT_GRANT ->
          call.may(owner, object, "project.grant.member.read")
              || call.may(membership.grantedOrgId(), object, "project.grant.member.read")
              || call.may(owner, membership.projectId(), "project.grant.member.read");
    };
  }

  private static Comparator<Membership> order(AdministratorFieldName column) {
    return switch (column) {
      case ADMINISTRATOR_FIELD_NAME_USER_ID ->
          Orders.tied(Comparator.comparing(Membership::userId));
      case ADMINISTRATOR_FIELD_NAME_CHANGE_DATE -> Orders.byChange();
      default -> Orders.byCreation();
    };
  }

  private Administrator view(Membership membership) {
    User user = user(membership).orElseThrow();
    String objectId = membership.objectId();
    String projectName =
        state.find(Project.TABLE, membership.projectId()).map(Project::name).orElse("");
    return new Administrator(
        membership.stamp().createdAt(),
        membership.stamp().changedAt(),
        new AdministratorUser(
            user.id(), LoginNames.preferred(state, user), displayName(user), user.orgId()),
        membership.scope() == Scope.INSTANCE,
        membership.scope() == Scope.ORGANIZATION
            ? new AdministratedOrganization(
                objectId,
                state.find(Organization.TABLE, objectId).map(Organization::name).orElse(""))
            : null,
        membership.scope() == Scope.PROJECT
            ? new AdministratedProject(objectId, projectName, membership.resourceOwner())
            : null,
        membership.scope() == Scope.PROJECT_GRANT
            ? new AdministratedProjectGrant(
                objectId,
                membership.projectId(),
                projectName,
                membership.resourceOwner(),
                membership.grantedOrgId())
            : null,
        membership.roles());
  }

  private Optional<User> user(Membership membership) {
    return state.find(User.TABLE, membership.userId());
  }

  /** Service users have no display name here. */
  private static String displayName(User user) {
    return user.human() == null ? "" : user.human().displayName();
  }
}

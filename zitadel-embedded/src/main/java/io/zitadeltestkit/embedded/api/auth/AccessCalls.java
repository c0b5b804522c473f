package io.zitadeltestkit.embedded.api.auth;

import io.zitadeltestkit.embedded.access.Access;
import io.zitadeltestkit.embedded.api.auth.AccessMessages.ListMyMembershipsRequest;
import io.zitadeltestkit.embedded.api.auth.AccessMessages.ListMyProjectOrgsRequest;
import io.zitadeltestkit.embedded.api.auth.AccessMessages.ListMyProjectOrgsResponse;
import io.zitadeltestkit.embedded.api.auth.AccessMessages.ListMyUserGrantsRequest;
import io.zitadeltestkit.embedded.api.auth.AccessMessages.ListMyUserGrantsResponse;
import io.zitadeltestkit.embedded.api.auth.AccessMessages.Nothing;
import io.zitadeltestkit.embedded.api.auth.AccessMessages.UserGrant;
import io.zitadeltestkit.embedded.api.auth.AuthMessages.ListMyZitadelPermissionsRequest;
import io.zitadeltestkit.embedded.api.auth.AuthMessages.PermissionsResponse;
import io.zitadeltestkit.embedded.api.common.V1Details;
import io.zitadeltestkit.embedded.api.v1.ListDetailsV1;
import io.zitadeltestkit.embedded.api.v1.MembershipV1;
import io.zitadeltestkit.embedded.api.v1.OrgQuery;
import io.zitadeltestkit.embedded.api.v1.OrgV1;
import io.zitadeltestkit.embedded.api.v1.Pages;
import io.zitadeltestkit.embedded.api.v1.UserType;
import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.Application;
import io.zitadeltestkit.embedded.model.Authorization;
import io.zitadeltestkit.embedded.model.InstanceInfo;
import io.zitadeltestkit.embedded.model.Membership;
import io.zitadeltestkit.embedded.model.OidcSession;
import io.zitadeltestkit.embedded.model.Organization;
import io.zitadeltestkit.embedded.model.Project;
import io.zitadeltestkit.embedded.model.State;
import io.zitadeltestkit.embedded.model.User;
import io.zitadeltestkit.embedded.operation.Call;
import io.zitadeltestkit.embedded.query.Listing;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What callers may do, and where. */
final class AccessCalls {
  private AccessCalls() {}

  static PermissionsResponse zitadelPermissions(
      Call call, ListMyZitadelPermissionsRequest request) {
    return new PermissionsResponse(
        Access.permissions(call.state(), call.caller(), call.caller().orgId()));
  }

  /** The roles on the project that the caller's client belongs to; a PAT belongs to none. */
  static PermissionsResponse projectPermissions(Call call, Nothing request) {
    String projectId = projectOf(call);
    return call.state()
        .all(
            Authorization.TABLE,
            grant ->
                grant.userId().equals(call.caller().userId())
                    && grant.projectId().equals(projectId)
                    && grant.orgId().equals(call.caller().orgId()))
        .findFirst()
        .map(grant -> new PermissionsResponse(grant.roleKeys()))
        .orElseThrow(() -> Fault.notFound("QUERY-wIPkA", "User grant not found"));
  }

  static MembershipV1.ListResponse memberships(Call call, ListMyMembershipsRequest request) {
    return MembershipV1.list(
        call, call.caller().userId(), it -> true, request.queries(), request.query());
  }

  static ListMyUserGrantsResponse grants(Call call, ListMyUserGrantsRequest request) {
    State state = call.listed();
    Listing<Authorization> page =
        Pages.of(
            state.all(Authorization.TABLE),
            grant -> grant.userId().equals(call.caller().userId()),
            request.query());
    return new ListMyUserGrantsResponse(
        ListDetailsV1.of(call, page), page.map(grant -> view(state, grant)).items());
  }

  private static UserGrant view(State state, Authorization grant) {
    Organization org = state.find(Organization.TABLE, grant.orgId()).orElse(null);
    return new UserGrant(
        grant.orgId(),
        grant.projectId(),
        grant.userId(),
        grant.roleKeys(),
        org == null ? "" : org.name(),
        grant.id(),
        V1Details.of(grant.stamp(), grant.orgId()),
        org == null ? "" : org.primaryDomain(),
        state.find(Project.TABLE, grant.projectId()).map(Project::name).orElse(""),
        grant.projectGrantId(),
        grant.roleKeys(),
        state.find(User.TABLE, grant.userId()).map(UserType::of).orElse(UserType.TYPE_UNSPECIFIED));
  }

  /**
   * The organisations that gave the caller roles on the project of its client; to a client of
   * Zitadel itself those that the caller administers.
   */
  static ListMyProjectOrgsResponse projectOrgs(Call call, ListMyProjectOrgsRequest request) {
    State state = call.listed();
    String projectId = projectOf(call);
    Predicate<String> wanted =
        projectId.equals(InstanceInfo.of(state).projectId())
            ? administered(call, state)
            : state
                    .all(Authorization.TABLE)
                    .filter(grant -> grant.userId().equals(call.caller().userId()))
                    .filter(grant -> grant.projectId().equals(projectId))
                    .map(Authorization::orgId)
                    .collect(Collectors.toSet())
                ::contains;
    Listing<Organization> page =
        OrgQuery.page(
            state,
            state.all(Organization.TABLE).filter(org -> wanted.test(org.id())),
            request.queries(),
            request.sortingColumn(),
            request.query());
    return new ListMyProjectOrgsResponse(ListDetailsV1.of(call, page), page.map(OrgV1::of).items());
  }

  /** Who has a role on the instance administers all of them. */
  private static Predicate<String> administered(Call call, State state) {
    List<Membership> all =
        state
            .all(Membership.TABLE)
            .filter(it -> it.userId().equals(call.caller().userId()))
            .toList();
    Set<String> ids =
        all.stream()
            .map(it -> it.grantedOrgId().isEmpty() ? it.resourceOwner() : it.grantedOrgId())
            .collect(Collectors.toSet());
    return all.stream().anyMatch(it -> it.scope() == Membership.Scope.INSTANCE)
        ? orgId -> true
        : ids::contains;
  }

  private static String projectOf(Call call) {
    State state = call.state();
    return state
        .findBy(OidcSession.TABLE, OidcSession.BY_ACCESS_TOKEN_ID, call.caller().tokenId())
        .flatMap(
            session ->
                state.findBy(Application.TABLE, Application.BY_CLIENT_ID, session.clientId()))
        .map(Application::projectId)
        .orElse("");
  }
}

package io.zitadeltestkit.embedded.internal.api.authorization;

import io.zitadeltestkit.embedded.internal.access.Access;
import io.zitadeltestkit.embedded.internal.api.administrator.MembershipV1;
import io.zitadeltestkit.embedded.internal.api.authorization.MyAccessMessagesV1.ListMyMembershipsRequest;
import io.zitadeltestkit.embedded.internal.api.authorization.MyAccessMessagesV1.ListMyProjectOrgsRequest;
import io.zitadeltestkit.embedded.internal.api.authorization.MyAccessMessagesV1.ListMyProjectOrgsResponse;
import io.zitadeltestkit.embedded.internal.api.authorization.MyAccessMessagesV1.ListMyUserGrantsResponse;
import io.zitadeltestkit.embedded.internal.api.authorization.MyAccessMessagesV1.PermissionsResponse;
import io.zitadeltestkit.embedded.internal.api.authorization.MyAccessMessagesV1.UserGrant;
import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.PageRequestV1;
import io.zitadeltestkit.embedded.internal.api.message.PagesV1;
import io.zitadeltestkit.embedded.internal.api.organization.OrgQueryV1;
import io.zitadeltestkit.embedded.internal.api.organization.OrgV1;
import io.zitadeltestkit.embedded.internal.api.user.view.UserTypeV1;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceInfo;
import io.zitadeltestkit.embedded.internal.model.membership.Authorization;
import io.zitadeltestkit.embedded.internal.model.membership.Membership;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.project.Application;
import io.zitadeltestkit.embedded.internal.model.project.Project;
import io.zitadeltestkit.embedded.internal.model.session.OidcSession;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The caller's permissions and organizations. */
final class MyAccessCallsV1 {
  private MyAccessCallsV1() {}

  static PermissionsResponse zitadelPermissions(Call call, EmptyRequest request) {
    return new PermissionsResponse(
        Access.permissions(call.state(), call.caller(), call.caller().orgId()));
  }

  /** The roles on the project of the caller's client; a PAT has none. */
  static PermissionsResponse projectPermissions(Call call, EmptyRequest request) {
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

  static ListMyUserGrantsResponse grants(Call call, PageRequestV1 request) {
    State state = call.listed();
    Listing<Authorization> page =
        PagesV1.of(
            state.all(Authorization.TABLE),
            grant -> grant.userId().equals(call.caller().userId()),
            request.query());
    boolean any = state.all(Authorization.TABLE).findAny().isPresent();
    return new ListMyUserGrantsResponse(
        ListDetailsV1.ofRare(call, page.total(), any, 0),
        page.map(grant -> view(state, grant)).items());
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
        DetailsV1.of(grant.stamp(), grant.orgId()),
        org == null ? "" : org.primaryDomain(),
        state.find(Project.TABLE, grant.projectId()).map(Project::name).orElse(""),
        grant.projectGrantId(),
        grant.roleKeys(),
        state
            .find(User.TABLE, grant.userId())
            .map(UserTypeV1::of)
            .orElse(UserTypeV1.TYPE_UNSPECIFIED),
        UserGrantStateV1.of(grant));
  }

  /**
   * The organizations that gave the caller roles on the project of its client; for a client of
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
        OrgQueryV1.page(
            state,
            state.all(Organization.TABLE).filter(org -> wanted.test(org.id())),
            request.queries(),
            request.sortingColumn(),
            request.query());
    return new ListMyProjectOrgsResponse(ListDetailsV1.of(call, page), page.map(OrgV1::of).items());
  }

  /** A user with a role on the instance administers all of them. */
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

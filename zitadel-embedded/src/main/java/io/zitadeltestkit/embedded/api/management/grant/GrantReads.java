package io.zitadeltestkit.embedded.api.management.grant;

import io.zitadeltestkit.embedded.api.common.V1Details;
import io.zitadeltestkit.embedded.api.management.grant.GrantMessages.GetUserGrantByIDRequest;
import io.zitadeltestkit.embedded.api.management.grant.GrantMessages.GetUserGrantByIDResponse;
import io.zitadeltestkit.embedded.api.management.grant.GrantMessages.ListUserGrantRequest;
import io.zitadeltestkit.embedded.api.management.grant.GrantMessages.ListUserGrantResponse;
import io.zitadeltestkit.embedded.api.management.grant.GrantMessages.UserGrant;
import io.zitadeltestkit.embedded.api.v1.ListDetailsV1;
import io.zitadeltestkit.embedded.api.v1.Owned;
import io.zitadeltestkit.embedded.api.v1.Pages;
import io.zitadeltestkit.embedded.api.v1.UserGrantState;
import io.zitadeltestkit.embedded.api.v1.UserType;
import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.Authorization;
import io.zitadeltestkit.embedded.model.Human;
import io.zitadeltestkit.embedded.model.LoginNames;
import io.zitadeltestkit.embedded.model.Organization;
import io.zitadeltestkit.embedded.model.Project;
import io.zitadeltestkit.embedded.model.State;
import io.zitadeltestkit.embedded.model.User;
import io.zitadeltestkit.embedded.operation.Call;
import io.zitadeltestkit.embedded.query.Listing;
import java.util.Optional;
import java.util.function.Function;

/** What reads user grants. */
final class GrantReads {
  private final State state;

  private GrantReads(State state) {
    this.state = state;
  }

  static GetUserGrantByIDResponse get(Call call, GetUserGrantByIDRequest request) {
    Authorization grant =
        Owned.get(
            call,
            call.state(),
            Authorization.TABLE,
            request.grantId(),
            () -> Fault.notFound("QUERY-wIPkA", "User grant not found"));
    return new GetUserGrantByIDResponse(new GrantReads(call.state()).view(grant));
  }

  /**
   * Those that the organisation has given; if one of the queries asks for what was granted, also
   * those that others have given on its projects.
   */
  static ListUserGrantResponse list(Call call, ListUserGrantRequest request) {
    String orgId = call.caller().orgId();
    GrantReads reads = new GrantReads(call.listed());
    GrantFilters filters = new GrantFilters(reads.state, orgId);
    boolean withGranted =
        request.queries().stream().anyMatch(query -> query.withGrantedQuery() != null);
    Listing<Authorization> page =
        Pages.of(
            reads
                .state
                .all(Authorization.TABLE)
                .filter(grant -> withGranted || grant.orgId().equals(orgId)),
            filters.of(request.queries()),
            request.query());
    return new ListUserGrantResponse(ListDetailsV1.of(call, page), page.map(reads::view).items());
  }

  private UserGrant view(Authorization grant) {
    Optional<User> user = state.find(User.TABLE, grant.userId());
    Optional<Human> human = user.map(User::human);
    Optional<Organization> org = state.find(Organization.TABLE, grant.orgId());
    Optional<Project> project = state.find(Project.TABLE, grant.projectId());
    Optional<Organization> granted =
        grant.projectGrantId().isEmpty()
            ? project.flatMap(owned -> state.find(Organization.TABLE, owned.orgId()))
            : org;
    return new UserGrant(
        grant.id(),
        V1Details.of(grant.stamp(), grant.orgId()),
        grant.roleKeys(),
        UserGrantState.of(grant),
        grant.userId(),
        text(user, User::username),
        text(human, Human::givenName),
        text(human, Human::familyName),
        text(human, Human::email),
        text(human, Human::displayName),
        grant.orgId(),
        text(org, Organization::name),
        text(org, Organization::primaryDomain),
        grant.projectId(),
        text(project, Project::name),
        grant.projectGrantId(),
        text(user, found -> LoginNames.preferred(state, found)),
        user.map(UserType::of).orElse(UserType.TYPE_UNSPECIFIED),
        text(granted, Organization::id),
        text(granted, Organization::name),
        text(granted, Organization::primaryDomain));
  }

  private static <T> String text(Optional<T> thing, Function<T, String> field) {
    return thing.map(field).orElse("");
  }
}

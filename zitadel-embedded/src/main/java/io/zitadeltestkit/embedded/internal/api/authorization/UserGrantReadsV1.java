package io.zitadeltestkit.embedded.internal.api.authorization;

import io.zitadeltestkit.embedded.internal.api.authorization.UserGrantMessagesV1.GetUserGrantByIDResponse;
import io.zitadeltestkit.embedded.internal.api.authorization.UserGrantMessagesV1.ListUserGrantRequest;
import io.zitadeltestkit.embedded.internal.api.authorization.UserGrantMessagesV1.ListUserGrantResponse;
import io.zitadeltestkit.embedded.internal.api.authorization.UserGrantMessagesV1.UserGrant;
import io.zitadeltestkit.embedded.internal.api.authorization.UserGrantMessagesV1.UserGrantIdRequest;
import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.OwnedV1;
import io.zitadeltestkit.embedded.internal.api.message.PagesV1;
import io.zitadeltestkit.embedded.internal.api.user.view.UserTypeV1;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.membership.Authorization;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.project.Project;
import io.zitadeltestkit.embedded.internal.model.user.Human;
import io.zitadeltestkit.embedded.internal.model.user.LoginNames;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.Optional;
import java.util.function.Function;

/** Reads user grants. */
final class UserGrantReadsV1 {
  private final State state;

  private UserGrantReadsV1(State state) {
    this.state = state;
  }

  static GetUserGrantByIDResponse get(Call call, UserGrantIdRequest request) {
    Authorization grant =
        OwnedV1.get(
            call,
            call.state(),
            Authorization.TABLE,
            request.grantId(),
            () -> Fault.notFound("QUERY-wIPkA", "User grant not found"));
    return new GetUserGrantByIDResponse(new UserGrantReadsV1(call.state()).view(grant));
  }

  /**
   * The grants given by the organization; if a query requests granted ones, also those that others
   * have given on its projects.
   */
  static ListUserGrantResponse list(Call call, ListUserGrantRequest request) {
    String orgId = call.caller().orgId();
    UserGrantReadsV1 reads = new UserGrantReadsV1(call.listed());
    UserGrantFiltersV1 filters = new UserGrantFiltersV1(reads.state, orgId);
    boolean withGranted =
        request.queries().stream().anyMatch(query -> query.withGrantedQuery() != null);
    Listing<Authorization> page =
        PagesV1.of(
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
        DetailsV1.of(grant.stamp(), grant.orgId()),
        grant.roleKeys(),
        UserGrantStateV1.of(grant),
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
        user.map(UserTypeV1::of).orElse(UserTypeV1.TYPE_UNSPECIFIED),
        text(granted, Organization::id),
        text(granted, Organization::name),
        text(granted, Organization::primaryDomain));
  }

  private static <T> String text(Optional<T> thing, Function<T, String> field) {
    return thing.map(field).orElse("");
  }
}

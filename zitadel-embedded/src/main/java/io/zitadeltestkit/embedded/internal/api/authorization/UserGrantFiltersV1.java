package io.zitadeltestkit.embedded.internal.api.authorization;

import io.zitadeltestkit.embedded.internal.api.authorization.UserGrantMessagesV1.UserGrantQuery;
import io.zitadeltestkit.embedded.internal.api.user.view.UserTypeV1;
import io.zitadeltestkit.embedded.internal.model.membership.Authorization;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.project.Project;
import io.zitadeltestkit.embedded.internal.model.user.Human;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.query.TextMatch;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the queries of a list of user grants into conditions. */
final class UserGrantFiltersV1 {
  private final State state;
  private final String orgId;

  UserGrantFiltersV1(State state, String orgId) {
    this.state = state;
    this.orgId = orgId;
  }

  Predicate<Authorization> of(List<UserGrantQuery> queries) {
    List<Predicate<Authorization>> all = queries.stream().map(this::of).toList();
    return grant -> all.stream().allMatch(condition -> condition.test(grant));
  }

  private Predicate<Authorization> of(UserGrantQuery query) {
    return Stream.of(
            when(query.projectIdQuery(), q -> grant -> grant.projectId().equals(q.projectId())),
            when(query.userIdQuery(), q -> grant -> grant.userId().equals(q.userId())),
            when(query.withGrantedQuery(), q -> this::isGivenHereOrOnProjectsOfHere),
            // The list of roles must contain the key; the comparison method is ignored.
            when(query.roleKeyQuery(), q -> grant -> grant.roleKeys().contains(q.roleKey())),
            when(
                query.projectGrantIdQuery(),
                q -> grant -> grant.projectGrantId().equals(q.projectGrantId())),
            when(query.userNameQuery(), q -> user(User::username, q.method(), q.userName())),
            when(query.firstNameQuery(), q -> human(Human::givenName, q.method(), q.firstName())),
            when(query.lastNameQuery(), q -> human(Human::familyName, q.method(), q.lastName())),
            when(query.emailQuery(), q -> human(Human::email, q.method(), q.email())),
            when(
                query.displayNameQuery(),
                q -> human(Human::displayName, q.method(), q.displayName())),
            when(query.orgNameQuery(), q -> org(Organization::name, q.method(), q.orgName())),
            when(
                query.orgDomainQuery(),
                q -> org(Organization::primaryDomain, q.method(), q.orgDomain())),
            when(query.projectNameQuery(), q -> project(q.method(), q.projectName())),
            when(query.userTypeQuery(), q -> type(q.type())))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(grant -> true);
  }

  private static <Q> Optional<Predicate<Authorization>> when(
      @Nullable Q query, Function<Q, Predicate<Authorization>> condition) {
    return Optional.ofNullable(query).map(condition);
  }

  private boolean isGivenHereOrOnProjectsOfHere(Authorization grant) {
    return grant.orgId().equals(orgId)
        || state
            .find(Project.TABLE, grant.projectId())
            .filter(project -> project.orgId().equals(orgId))
            .isPresent();
  }

  private Predicate<Authorization> user(
      Function<User, String> field, Enum<?> method, String wanted) {
    return grant ->
        state.find(User.TABLE, grant.userId()).map(field).stream()
            .anyMatch(actual -> TextMatch.matches(method, actual, wanted));
  }

  /** Service users don't have these fields, so no condition on them is true. */
  private Predicate<Authorization> human(
      Function<Human, String> field, Enum<?> method, String wanted) {
    return grant ->
        state.find(User.TABLE, grant.userId()).map(User::human).map(field).stream()
            .anyMatch(actual -> TextMatch.matches(method, actual, wanted));
  }

  private Predicate<Authorization> org(
      Function<Organization, String> field, Enum<?> method, String wanted) {
    return grant ->
        state.find(Organization.TABLE, grant.orgId()).map(field).stream()
            .anyMatch(actual -> TextMatch.matches(method, actual, wanted));
  }

  private Predicate<Authorization> project(Enum<?> method, String wanted) {
    return grant ->
        state.find(Project.TABLE, grant.projectId()).map(Project::name).stream()
            .anyMatch(actual -> TextMatch.matches(method, actual, wanted));
  }

  private Predicate<Authorization> type(UserTypeV1 wanted) {
    return grant ->
        state.find(User.TABLE, grant.userId()).map(UserTypeV1::of).stream()
            .anyMatch(wanted::equals);
  }
}

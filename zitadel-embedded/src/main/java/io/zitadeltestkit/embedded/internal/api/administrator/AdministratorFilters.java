package io.zitadeltestkit.embedded.internal.api.administrator;

import io.zitadeltestkit.embedded.internal.api.administrator.InternalPermissionMessages.AdministratorSearchFilter;
import io.zitadeltestkit.embedded.internal.api.administrator.InternalPermissionMessages.ProjectGrant;
import io.zitadeltestkit.embedded.internal.api.administrator.InternalPermissionMessages.ResourceFilter;
import io.zitadeltestkit.embedded.internal.fault.Code;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.membership.Membership;
import io.zitadeltestkit.embedded.internal.model.membership.Membership.Scope;
import io.zitadeltestkit.embedded.internal.model.user.LoginNames;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.query.Truth;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a list of administrators, in SQL's three-valued logic: for a field that an
 * administrator does not have, such as the project of an organization's administrator, a filter is
 * neither true nor false, and neither is its negation.
 */
final class AdministratorFilters {
  private static final int DEEPEST = 20;

  /** The condition of one filter. */
  @FunctionalInterface
  private interface Condition extends Function<Membership, Truth> {}

  private final State state;

  private AdministratorFilters(State state) {
    this.state = state;
  }

  /** Returns the conjunction of the filters. */
  static Predicate<Membership> of(State state, List<AdministratorSearchFilter> filters) {
    List<Condition> conditions = new AdministratorFilters(state).all(filters, 0);
    return membership ->
        conditions.stream().allMatch(condition -> condition.apply(membership) == Truth.TRUE);
  }

  private List<Condition> all(List<AdministratorSearchFilter> filters, int level) {
    return filters.stream().map(filter -> of(filter, level)).toList();
  }

  private Condition of(@Nullable AdministratorSearchFilter filter, int level) {
    if (level > DEEPEST) {
      throw Fault.invalidArgument("PERM-zsQ97", "Too many query nesting levels (Max 20)");
    }
    if (filter == null) {
      throw Fault.invalidArgument("PERM-vR9nC", "List.Query.Invalid");
    }
    if (filter.and() != null) {
      return joined(all(filter.and().queries(), level + 1), Truth::and);
    }
    if (filter.or() != null) {
      return joined(all(filter.or().queries(), level + 1), Truth::or);
    }
    if (filter.not() != null) {
      if (filter.not().query() == null) {
        // The real server crashes here, and its gateway writes the error.
        throw Fault.of(Code.INTERNAL, "RECOVER", "Errors.Internal");
      }
      Condition negated = of(filter.not().query(), level + 1);
      return membership -> negated.apply(membership).not();
    }
    if (filter.resource() != null) {
      return resource(filter.resource());
    }
    return filter.userDisplayName() == null
        ? where(plain(filter))
        : displayName(filter.userDisplayName().displayName());
  }

  private static Condition joined(List<Condition> conditions, BinaryOperator<Truth> join) {
    if (conditions.isEmpty()) {
      throw Fault.of(Code.UNKNOWN, "", "missing column");
    }
    return membership ->
        conditions.stream()
            .map(condition -> condition.apply(membership))
            .reduce(join)
            .orElseThrow();
  }

  private static Condition where(Predicate<Membership> condition) {
    return membership -> Truth.of(condition.test(membership));
  }

  /** The real server always compares login and display names for equality, ignoring the method. */
  private Predicate<Membership> plain(AdministratorSearchFilter filter) {
    if (filter.creationDate() != null) {
      var wanted = filter.creationDate();
      return membership -> wanted.matches(membership.stamp().createdAt());
    }
    if (filter.changeDate() != null) {
      var wanted = filter.changeDate();
      return membership -> wanted.matches(membership.stamp().changedAt());
    }
    if (filter.inUserIdsFilter() != null) {
      var wanted = filter.inUserIdsFilter();
      return membership -> wanted.ids().contains(membership.userId());
    }
    if (filter.userOrganizationId() != null) {
      String wanted = filter.userOrganizationId().id();
      return membership -> user(membership).orgId().equals(wanted);
    }
    if (filter.userPreferredLoginName() != null) {
      String wanted = filter.userPreferredLoginName().preferredLoginName();
      return membership -> LoginNames.preferred(state, user(membership)).equals(wanted);
    }
    var wanted = filter.role();
    return membership -> wanted != null && membership.roles().contains(wanted.roleKey());
  }

  /** Service users have no display name here. */
  private Condition displayName(String wanted) {
    return membership -> {
      User user = user(membership);
      return user.human() == null
          ? Truth.UNKNOWN
          : Truth.of(user.human().displayName().equals(wanted));
    };
  }

  private static Condition resource(ResourceFilter wanted) {
    if (wanted.organizationId() != null) {
      return membership ->
          membership.scope() == Scope.ORGANIZATION
              ? Truth.of(membership.objectId().equals(wanted.organizationId()))
              : Truth.UNKNOWN;
    }
    String projectId = wanted.projectId();
    if (projectId != null) {
      return membership ->
          project(membership, projectId).and(Truth.of(membership.scope() != Scope.PROJECT_GRANT));
    }
    if (wanted.projectGrant() != null) {
      ProjectGrant grant = wanted.projectGrant();
      return membership ->
          project(membership, grant.projectId())
              .and(
                  membership.scope() == Scope.PROJECT_GRANT
                      ? Truth.of(membership.grantedOrgId().equals(grant.organizationId()))
                      : Truth.UNKNOWN);
    }
    return where(membership -> membership.scope() == Scope.INSTANCE);
  }

  private static Truth project(Membership membership, String wanted) {
    return membership.scope() == Scope.PROJECT || membership.scope() == Scope.PROJECT_GRANT
        ? Truth.of(membership.projectId().equals(wanted))
        : Truth.UNKNOWN;
  }

  /** Listed users exist. */
  private User user(Membership membership) {
    return state.find(User.TABLE, membership.userId()).orElseThrow();
  }
}

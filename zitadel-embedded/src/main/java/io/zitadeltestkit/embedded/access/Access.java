package io.zitadeltestkit.embedded.access;

import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.Membership;
import io.zitadeltestkit.embedded.model.Membership.Scope;
import io.zitadeltestkit.embedded.model.State;
import java.util.List;
import java.util.Optional;

/**
 * Decides what a caller may do. A role counts where it was given: one of the instance everywhere,
 * one of an organisation in it, one of a project on that project alone, though it makes its owner a
 * member of the organisation.
 */
public final class Access {
  private static final String NO_MATCH = "No matching permissions found";

  private Access() {}

  /**
   * Ends with a fault unless the caller may do this.
   *
   * @param state where the memberships stand
   * @param caller who calls
   * @param permission what is needed, such as {@code user.write}
   * @param orgId the organisation that owns the thing, or the instance's id
   * @param resourceId the project, if it is about one; empty otherwise
   */
  public static void require(
      State state, Caller caller, String permission, String orgId, String resourceId) {
    refusal(state, caller, permission, orgId, resourceId)
        .ifPresent(
            fault -> {
              throw fault;
            });
  }

  /** Returns whether the caller may do this; the parameters are those of {@link #require}. */
  public static boolean allows(
      State state, Caller caller, String permission, String orgId, String resourceId) {
    return refusal(state, caller, permission, orgId, resourceId).isEmpty();
  }

  private static Optional<Fault> refusal(
      State state, Caller caller, String permission, String orgId, String resourceId) {
    if (caller.system()) {
      return Roles.grants(Roles.SYSTEM_OWNER, permission)
          ? Optional.empty()
          : Optional.of(Fault.permissionDenied("AUTH-AWfge", NO_MATCH));
    }
    List<Membership> memberships = memberships(state, caller, orgId);
    if (memberships.isEmpty()) {
      return Optional.of(Fault.notFound("AUTHZ-cdgFk", "membership not found"));
    }
    List<Membership> granting =
        memberships.stream().filter(membership -> grants(membership, permission)).toList();
    if (granting.isEmpty()) {
      return Optional.of(Fault.permissionDenied("AUTH-AWfge", NO_MATCH));
    }
    boolean matches =
        resourceId.isEmpty()
            || granting.stream()
                .anyMatch(
                    membership ->
                        !isOnProject(membership) || membership.objectId().equals(resourceId));
    return matches
        ? Optional.empty()
        : Optional.of(Fault.permissionDenied("AUTH-Swrgg2", NO_MATCH));
  }

  /**
   * Ends with a fault unless the caller's roles in the organisation of the call include the
   * permission of a method.
   */
  public static void requireForMethod(State state, Caller caller, String permission) {
    if (caller.system()) {
      if (!Roles.grants(Roles.SYSTEM_OWNER, permission)) {
        throw Fault.permissionDenied("AUTH-5mWD2", NO_MATCH);
      }
      return;
    }
    List<Membership> memberships = memberships(state, caller, caller.orgId());
    if (memberships.isEmpty()) {
      throw Fault.notFound("AUTHZ-cdgFk", "membership not found");
    }
    if (memberships.stream().noneMatch(membership -> grants(membership, permission))) {
      throw Fault.permissionDenied("AUTH-5mWD2", NO_MATCH);
    }
  }

  /** Returns the caller's memberships that count in an organisation. */
  public static List<Membership> memberships(State state, Caller caller, String orgId) {
    return state
        .lookup(Membership.TABLE, Membership.BY_USER, caller.userId())
        .filter(
            membership ->
                membership.scope() == Scope.INSTANCE || membership.resourceOwner().equals(orgId))
        .toList();
  }

  private static boolean grants(Membership membership, String permission) {
    return membership.roles().stream().anyMatch(role -> Roles.grants(role, permission));
  }

  private static boolean isOnProject(Membership membership) {
    return membership.scope() == Scope.PROJECT || membership.scope() == Scope.PROJECT_GRANT;
  }
}

package io.zitadeltestkit.embedded.internal.access;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.membership.Membership;
import io.zitadeltestkit.embedded.internal.model.membership.Membership.Scope;
import io.zitadeltestkit.embedded.internal.state.Instance;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides what a caller may do. A role applies where it was granted: on the instance everywhere, on
 * an organization in that organization, on a project only to that project, though it makes its
 * owner a member of the organization.
 */
public final class Access {
  private static final String NO_MATCH = "No matching permissions found";

  private Access() {}

  /**
   * Throws a fault unless the caller may do this.
   *
   * @param state contains the memberships
   * @param caller who calls
   * @param permission the needed permission, such as {@code user.write}
   * @param orgId the organization that owns the entity, or the instance's id
   * @param resourceId the entity's id, if it has one: a role on one project does not apply to
   *     others of the organization
   */
  public static void require(
      State state, Caller caller, String permission, String orgId, String resourceId) {
    requirePlace(
        requirePlaces(state, caller, orgId, permission), resourceId, "AUTH-AWfge", "AUTH-Swrgg2");
  }

  /** {@return whether the caller may do this; the parameters are those of {@link #require}} */
  public static boolean allows(
      State state, Caller caller, String permission, String orgId, String resourceId) {
    try {
      require(state, caller, permission, orgId, resourceId);
      return true;
    } catch (Fault refusal) {
      return false;
    }
  }

  /**
   * Throws a fault unless the caller's roles in the organization of the call include the permission
   * of a method.
   */
  public static void requireForMethod(State state, Caller caller, String permission) {
    requireForMethod(state, caller, permission, "");
  }

  /**
   * The same for a method that names its entity: a role on one project is enough for that project
   * only.
   */
  public static void requireForMethod(
      State state, Caller caller, String permission, String resourceId) {
    requireForMethod(state, caller, caller.orgId(), permission, resourceId);
  }

  /** The same for a method whose request names an organization. */
  public static void requireForMethodIn(
      State state, Caller caller, String orgId, String permission) {
    requireForMethod(state, caller, orgId, permission, "");
  }

  private static void requireForMethod(
      State state, Caller caller, String orgId, String permission, String resourceId) {
    requirePlace(
        requirePlaces(state, caller, orgId, permission), resourceId, "AUTH-5mWD2", "AUTH-3jknH");
  }

  private static void requirePlace(
      Set<String> places, String resourceId, String nowhere, String elsewhere) {
    if (places.isEmpty()) {
      throw Fault.permissionDenied(nowhere, NO_MATCH);
    }
    if (!resourceId.isEmpty()
        && !places.contains(Roles.EVERYWHERE)
        && !places.contains(resourceId)) {
      throw Fault.permissionDenied(elsewhere, NO_MATCH);
    }
  }

  /**
   * {@return where the caller has a permission by roles in an organization}
   *
   * @throws Fault 404 if the caller has no role there at all, as the real server answers
   */
  private static Set<String> requirePlaces(
      State state, Caller caller, String orgId, String permission) {
    AskedPermission.note(permission);
    if (caller.system()) {
      return Roles.places(Roles.SYSTEM_OWNER, permission);
    }
    List<Membership> memberships = memberships(state, caller, orgId);
    if (memberships.isEmpty()) {
      throw Fault.notFound("AUTHZ-cdgFk", "membership not found");
    }
    return places(memberships, permission);
  }

  /**
   * Returns the state that decides about a caller's roles in an organization. On a lagging server
   * it is an older one, so a role that was changed or removed still applies for a while; if the
   * caller had no role in it, the current state decides, as on the real server.
   */
  public static State rolesOf(Instance instance, Caller caller, String orgId) {
    State current = instance.state();
    State listed = instance.listed();
    return listed == current || memberships(listed, caller, orgId).isEmpty() ? current : listed;
  }

  /** {@return the caller's memberships that apply in an organization} */
  public static List<Membership> memberships(State state, Caller caller, String orgId) {
    return state
        .lookup(Membership.TABLE, Membership.BY_USER, caller.userId())
        .filter(
            membership ->
                membership.scope() == Scope.INSTANCE
                    || membership.resourceOwner().equals(orgId)
                    || (membership.grantedOrgId().equals(orgId) && !orgId.isEmpty()))
        .toList();
  }

  /**
   * {@return where memberships give a permission: everywhere, or on the entities with these ids}
   */
  private static Set<String> places(List<Membership> memberships, String permission) {
    Set<String> all = new HashSet<>();
    for (Membership membership : memberships) {
      for (String role : membership.roles()) {
        for (String place : Roles.places(role, permission)) {
          all.add(
              isOnProject(membership) && place.equals(Roles.EVERYWHERE)
                  ? membership.objectId()
                  : place);
        }
      }
    }
    return all;
  }

  /**
   * Returns all permissions of the caller's roles in an organization, in their order; a permission
   * on a single entity has its id after a colon.
   */
  public static List<String> permissions(State state, Caller caller, String orgId) {
    Set<String> all = new LinkedHashSet<>();
    List<Membership> memberships =
        memberships(state, caller, orgId).stream().sorted(Membership.OF_A_USER).toList();
    for (Membership membership : memberships) {
      for (String role : membership.roles()) {
        for (String permission : Roles.permissionsOf(role)) {
          for (String place : places(List.of(membership), permission)) {
            all.add(place.equals(Roles.EVERYWHERE) ? permission : permission + ":" + place);
          }
        }
      }
    }
    return List.copyOf(all);
  }

  private static boolean isOnProject(Membership membership) {
    return membership.scope() == Scope.PROJECT || membership.scope() == Scope.PROJECT_GRANT;
  }
}

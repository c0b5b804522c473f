package io.zitadeltestkit.embedded.internal.model.membership;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.zitadeltestkit.embedded.internal.model.project.Project;
import io.zitadeltestkit.embedded.internal.model.project.ProjectGrant;
import io.zitadeltestkit.embedded.internal.state.Entity;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.Table;
import java.util.Comparator;
import java.util.List;

/**
 * The manager roles that a user has on an instance, an organization, a project or a granted
 * project.
 *
 * @param id scope, object and user, from {@link #idOf}
 * @param userId the administrator
 * @param scope the kind of entity that the roles apply to
 * @param objectId the id of that entity; that of the grant for a granted project
 * @param projectId the project, for a project or granted project; empty otherwise
 * @param resourceOwner the organization that owns the entity, or the instance's id
 * @param grantedOrgId the organization that a granted project was granted to; empty otherwise
 * @param roles the roles' keys
 * @param stamp when it was created and changed
 */
@RecordBuilder
public record Membership(
    String id,
    String userId,
    Scope scope,
    String objectId,
    String projectId,
    String resourceOwner,
    String grantedOrgId,
    List<String> roles,
    Stamp stamp)
    implements Entity, MembershipBuilder.With {
  /** Finds the memberships of a user. */
  public static final Table.Index<Membership> BY_USER =
      Table.Index.by("memberships.user", Membership::userId);

  /** The table. */
  public static final Table<Membership> TABLE =
      Table.of("memberships", Membership.class).with(BY_USER);

  /** The order of a user's memberships: by scope, then by creation. */
  public static final Comparator<Membership> OF_A_USER =
      Comparator.comparing(Membership::scope)
          .thenComparing(membership -> membership.stamp().order());

  /** Copies the roles. */
  public Membership {
    roles = List.copyOf(roles);
  }

  /** The kind of entity that roles apply to, in the order of a user's memberships. */
  public enum Scope {
    /** An organization. */
    ORGANIZATION,
    /** The whole instance. */
    INSTANCE,
    /** A project, in the organization that owns it. */
    PROJECT,
    /** A project, in the organization that it was granted to. */
    PROJECT_GRANT
  }

  /** Roles on the whole instance. */
  public static Membership onInstance(
      String instanceId, String userId, List<String> roles, Stamp stamp) {
    return of(Scope.INSTANCE, instanceId, "", instanceId, "", userId, roles, stamp);
  }

  /** Roles on an organization. */
  public static Membership onOrganization(
      String orgId, String userId, List<String> roles, Stamp stamp) {
    return of(Scope.ORGANIZATION, orgId, "", orgId, "", userId, roles, stamp);
  }

  /** Roles on a project. */
  public static Membership onProject(
      Project project, String userId, List<String> roles, Stamp stamp) {
    return of(Scope.PROJECT, project.id(), project.id(), project.orgId(), "", userId, roles, stamp);
  }

  /** Roles on a granted project. */
  public static Membership onProjectGrant(
      ProjectGrant grant, String userId, List<String> roles, Stamp stamp) {
    return of(
        Scope.PROJECT_GRANT,
        grant.id(),
        grant.projectId(),
        grant.orgId(),
        grant.grantedOrgId(),
        userId,
        roles,
        stamp);
  }

  private static Membership of(
      Scope scope,
      String objectId,
      String projectId,
      String resourceOwner,
      String grantedOrgId,
      String userId,
      List<String> roles,
      Stamp stamp) {
    return new Membership(
        idOf(scope, objectId, userId),
        userId,
        scope,
        objectId,
        projectId,
        resourceOwner,
        grantedOrgId,
        roles,
        stamp);
  }

  /** Returns the id of the membership of a user on an entity. */
  public static String idOf(Scope scope, String objectId, String userId) {
    return scope + "/" + objectId + "/" + userId;
  }
}

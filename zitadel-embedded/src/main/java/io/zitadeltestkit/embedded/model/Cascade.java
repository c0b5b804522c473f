package io.zitadeltestkit.embedded.model;

import java.util.function.Predicate;

/** Removes things with all that cannot be without them, whichever service keeps it. */
public final class Cascade {
  private Cascade() {}

  /** Removes an organisation, what it owns, and what it was granted. */
  public static void removeOrganization(Tx tx, String orgId) {
    tx.state()
        .lookup(User.TABLE, User.BY_ORG, orgId)
        .map(User::id)
        .toList()
        .forEach(userId -> removeUser(tx, userId));
    tx.state()
        .lookup(Project.TABLE, Project.BY_ORG, orgId)
        .map(Project::id)
        .toList()
        .forEach(projectId -> removeProject(tx, projectId));
    tx.state()
        .lookup(ProjectGrant.TABLE, ProjectGrant.BY_GRANTED_ORG, orgId)
        .map(ProjectGrant::id)
        .toList()
        .forEach(grantId -> removeProjectGrant(tx, grantId));
    removeWhere(
        tx, entity -> entity instanceof InOrganization owned && owned.orgId().equals(orgId));
    tx.removeAll(Membership.TABLE, membership -> membership.resourceOwner().equals(orgId));
    tx.remove(DomainPolicy.TABLE, orgId);
    tx.remove(Organization.TABLE, orgId);
  }

  /** Removes a user, what exists for it alone, and its memberships. */
  public static void removeUser(Tx tx, String userId) {
    tx.state()
        .lookup(Membership.TABLE, Membership.BY_USER, userId)
        .toList()
        .forEach(membership -> Removal.of(tx, Membership.TABLE, membership.id()));
    removeWhere(tx, entity -> entity instanceof OfUser part && part.userId().equals(userId));
    tx.remove(User.TABLE, userId);
  }

  /** Removes a project with its parts, its grants and its administrators. */
  public static void removeProject(Tx tx, String projectId) {
    removeWhere(
        tx, entity -> entity instanceof OfProject part && part.projectId().equals(projectId));
    tx.removeAll(Membership.TABLE, membership -> membership.projectId().equals(projectId));
    tx.remove(Project.TABLE, projectId);
  }

  /** Removes the grant of a project with its administrators. */
  public static void removeProjectGrant(Tx tx, String grantId) {
    tx.removeAll(
        Membership.TABLE,
        membership ->
            membership.scope() == Membership.Scope.PROJECT_GRANT
                && membership.objectId().equals(grantId));
    removeWhere(
        tx,
        entity ->
            entity instanceof Authorization authorization
                && authorization.projectGrantId().equals(grantId));
    tx.remove(ProjectGrant.TABLE, grantId);
  }

  private static void removeWhere(Tx tx, Predicate<Entity> condition) {
    for (Table<?> table : tx.state().tables()) {
      for (Entity entity : tx.state().all(table, condition).toList()) {
        if (entity instanceof Authorization) {
          Removal.of(tx, Authorization.TABLE, entity.id());
        } else {
          tx.remove(table, entity.id());
        }
      }
    }
  }
}

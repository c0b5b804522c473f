package io.zitadeltestkit.embedded.internal.model.removal;

import io.zitadeltestkit.embedded.internal.model.membership.Authorization;
import io.zitadeltestkit.embedded.internal.model.membership.Membership;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.policy.DomainPolicy;
import io.zitadeltestkit.embedded.internal.model.policy.LabelPolicy;
import io.zitadeltestkit.embedded.internal.model.policy.LockoutPolicy;
import io.zitadeltestkit.embedded.internal.model.policy.LoginPolicy;
import io.zitadeltestkit.embedded.internal.model.policy.NotificationPolicy;
import io.zitadeltestkit.embedded.internal.model.policy.PasswordAgePolicy;
import io.zitadeltestkit.embedded.internal.model.policy.PasswordComplexityPolicy;
import io.zitadeltestkit.embedded.internal.model.policy.PrivacyPolicy;
import io.zitadeltestkit.embedded.internal.model.project.Project;
import io.zitadeltestkit.embedded.internal.model.project.ProjectGrant;
import io.zitadeltestkit.embedded.internal.model.session.AuthRequest;
import io.zitadeltestkit.embedded.internal.model.session.DeviceAuthorization;
import io.zitadeltestkit.embedded.internal.model.session.OidcSession;
import io.zitadeltestkit.embedded.internal.model.session.Session;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.state.Entity;
import io.zitadeltestkit.embedded.internal.state.InOrganization;
import io.zitadeltestkit.embedded.internal.state.OfProject;
import io.zitadeltestkit.embedded.internal.state.OfUser;
import io.zitadeltestkit.embedded.internal.state.Table;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Deletes an entity with everything that depends on it, across all services. */
public final class Cascade {
  /** The tables with an organization's own settings, by its id. */
  private static final List<Table<?>> POLICIES =
      List.of(
          DomainPolicy.TABLE,
          LabelPolicy.PREVIEW,
          LabelPolicy.TABLE,
          LockoutPolicy.TABLE,
          LoginPolicy.IDLE_FACTORS,
          LoginPolicy.TABLE,
          NotificationPolicy.TABLE,
          PasswordAgePolicy.TABLE,
          PasswordComplexityPolicy.TABLE,
          PrivacyPolicy.TABLE);

  private static final Set<Class<?>> SIGN_INS =
      Set.of(AuthRequest.class, DeviceAuthorization.class, OidcSession.class, Session.class);

  private Cascade() {}

  /**
   * Deletes an organization with everything it owns and was granted. Reads don't find any of it,
   * but changes still do, see {@link Tx#keepDeleted}.
   */
  public static void removeOrganization(Tx tx, String orgId) {
    Optional<Organization> organization = tx.find(Organization.TABLE, orgId);
    if (organization.isEmpty()) {
      return;
    }
    Set<String> users = ids(tx.state().lookup(User.TABLE, User.BY_ORG, orgId));
    Set<String> projects = ids(tx.state().lookup(Project.TABLE, Project.BY_ORG, orgId));
    Set<String> grants =
        ids(tx.state().lookup(ProjectGrant.TABLE, ProjectGrant.BY_GRANTED_ORG, orgId));
    Predicate<Entity> belongs =
        entity ->
            (entity instanceof InOrganization owned && owned.orgId().equals(orgId))
                || isPartOf(entity, users, projects, grants)
                || (entity instanceof Membership membership
                    && (membership.resourceOwner().equals(orgId)
                        || membership.grantedOrgId().equals(orgId)
                        || users.contains(membership.userId())));
    Map<Table<?>, List<Entity>> rows = new HashMap<>();
    for (Table<?> table : tx.state().tables()) {
      rows.put(
          table,
          tx.state()
              .all(table, POLICIES.contains(table) ? row -> row.id().equals(orgId) : belongs)
              .<Entity>map(row -> row)
              .toList());
    }
    tx.keepDeleted(rows);
    Organization deleted = organization.get();
    tx.remove(Organization.TABLE, orgId);
    tx.put(Organization.DELETED, deleted.withStamp(tx.changed(deleted)));
  }

  /** Deletes a user with everything that belongs to it, and its memberships. */
  public static void removeUser(Tx tx, String userId) {
    tx.find(User.TABLE, userId).ifPresent(user -> Removal.remove(tx, user));
    removeWhere(tx, entity -> isPartOf(entity, Set.of(userId), Set.of(), Set.of()));
    removeMemberships(tx, membership -> membership.userId().equals(userId));
    Sessions.hideOfUser(tx, userId);
  }

  /** Removes a project with its parts, its grants and its administrators. */
  public static void removeProject(Tx tx, String projectId) {
    removeWhere(tx, entity -> isPartOf(entity, Set.of(), Set.of(projectId), Set.of()));
    removeMemberships(tx, membership -> membership.projectId().equals(projectId));
    tx.remove(Project.TABLE, projectId);
  }

  /** Removes the grant of a project with its administrators. */
  public static void removeProjectGrant(Tx tx, String grantId) {
    removeWhere(tx, entity -> isPartOf(entity, Set.of(), Set.of(), Set.of(grantId)));
    removeMemberships(
        tx,
        membership ->
            membership.scope() == Membership.Scope.PROJECT_GRANT
                && membership.objectId().equals(grantId));
    tx.remove(ProjectGrant.TABLE, grantId);
  }

  /**
   * What people signed in with is kept, so a removed user's code or refresh token is refused as
   * 'user not active', not as unknown.
   */
  private static boolean isPartOf(
      Entity entity, Set<String> users, Set<String> projects, Set<String> grants) {
    return (entity instanceof OfUser ofUser
            && users.contains(ofUser.userId())
            && !SIGN_INS.contains(entity.getClass()))
        || (entity instanceof OfProject ofProject && projects.contains(ofProject.projectId()))
        || (entity instanceof ProjectGrant grant && grants.contains(grant.id()))
        || (entity instanceof Authorization authorization
            && grants.contains(authorization.projectGrantId()));
  }

  /** A later removal of such a role or authorization reports the time of this removal. */
  private static void removeWhere(Tx tx, Predicate<Entity> condition) {
    for (Table<?> table : tx.state().tables()) {
      for (Entity entity : tx.state().all(table, condition).toList()) {
        if (entity instanceof Authorization) {
          Removal.remove(tx, Authorization.TABLE, entity.id());
        } else {
          tx.remove(table, entity.id());
        }
      }
    }
  }

  private static void removeMemberships(Tx tx, Predicate<Membership> condition) {
    for (Membership membership : tx.state().all(Membership.TABLE, condition).toList()) {
      Removal.remove(tx, Membership.TABLE, membership.id());
    }
  }

  private static Set<String> ids(Stream<? extends Entity> entities) {
    return entities.map(Entity::id).collect(Collectors.toUnmodifiableSet());
  }
}

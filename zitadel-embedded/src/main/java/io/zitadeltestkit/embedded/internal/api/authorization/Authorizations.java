package io.zitadeltestkit.embedded.internal.api.authorization;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.membership.Authorization;
import io.zitadeltestkit.embedded.internal.model.project.Project;
import io.zitadeltestkit.embedded.internal.model.project.ProjectGrant;
import io.zitadeltestkit.embedded.internal.model.project.ProjectRole;
import io.zitadeltestkit.embedded.internal.model.removal.Removal;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of authorizations, which the first API generation calls user grants. */
public final class Authorizations {
  private Authorizations() {}

  /**
   * Returns the id of the grant by which an organization has a project, empty if it owns the
   * project; throws a fault if the user, the project or a role is unknown.
   */
  public static String requireAuthorizable(
      State state, String userId, String orgId, String projectId, List<String> roleKeys) {
    if (!state.has(User.TABLE, userId)) {
      throw Fault.failedPrecondition("COMMAND-4f8sg", "User could not be found");
    }
    boolean owned =
        state.find(Project.TABLE, projectId).filter(p -> p.orgId().equals(orgId)).isPresent();
    ProjectGrant grant = owned ? null : ProjectGrant.find(state, projectId, orgId).orElse(null);
    if (!owned && Removal.wasOwned(state, projectId, orgId)) {
      throw Fault.failedPrecondition("COMMAND-3n77S", "Project not found");
    }
    if (!owned && grant == null) {
      throw Fault.failedPrecondition("COMMAND-4m9ff", "Project Grant not found");
    }
    Set<String> known =
        grant != null
            ? Set.copyOf(grant.roleKeys())
            : state
                .lookup(ProjectRole.TABLE, ProjectRole.BY_PROJECT, projectId)
                .map(ProjectRole::key)
                .collect(Collectors.toSet());
    if (!known.containsAll(roleKeys)) {
      throw Fault.failedPrecondition("COMMAND-mm9F4", "Errors.Project.Role.NotFound");
    }
    return grant != null ? grant.id() : "";
  }

  /** Gives a user roles on a project, after {@link #requireAuthorizable}. */
  public static Authorization create(
      Tx tx,
      String userId,
      String orgId,
      String projectId,
      String projectGrantId,
      List<String> roleKeys) {
    boolean exists =
        tx.state()
            .lookup(Authorization.TABLE, Authorization.BY_USER, userId)
            .anyMatch(
                other ->
                    other.orgId().equals(orgId)
                        && other.projectId().equals(projectId)
                        && other.projectGrantId().equals(projectGrantId));
    if (exists) {
      throw Fault.alreadyExists("V3-DKcYh", "User grant already exists");
    }
    return tx.put(
        Authorization.TABLE,
        new Authorization(
            tx.newId(), userId, orgId, projectId, projectGrantId, roleKeys, true, tx.created()));
  }

  /** Replaces the roles. */
  public static Authorization change(Tx tx, Authorization authorization, List<String> roleKeys) {
    return tx.put(
        Authorization.TABLE,
        authorization.with(b -> b.roleKeys(roleKeys).stamp(tx.changed(authorization))));
  }

  /** Switches an authorization on or off. */
  public static Authorization activate(Tx tx, Authorization authorization, boolean active) {
    return tx.put(
        Authorization.TABLE,
        authorization.with(b -> b.active(active).stamp(tx.changed(authorization))));
  }

  /**
   * Removes roles, if it has any of them. As on the real server, which shortens the list while
   * iterating over it, the role after a removed one is skipped, and kept.
   */
  public static void takeRoles(Tx tx, Authorization authorization, Collection<String> gone) {
    List<String> left = new ArrayList<>(authorization.roleKeys());
    for (int i = 0; i < left.size(); i++) {
      if (gone.contains(left.get(i))) {
        left.remove(i);
      }
    }
    if (left.size() < authorization.roleKeys().size()) {
      change(tx, authorization, left);
    }
  }

  /** Removes an authorization. */
  public static Stamp remove(Tx tx, Authorization authorization) {
    return Removal.remove(tx, Authorization.TABLE, authorization.id());
  }
}

package io.zitadeltestkit.embedded.internal.api.project;

import io.zitadeltestkit.embedded.internal.api.authorization.Authorizations;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.membership.Authorization;
import io.zitadeltestkit.embedded.internal.model.project.Project;
import io.zitadeltestkit.embedded.internal.model.project.ProjectGrant;
import io.zitadeltestkit.embedded.internal.model.project.ProjectRole;
import io.zitadeltestkit.embedded.internal.model.removal.Removal;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Tx;
import io.zitadeltestkit.embedded.internal.version.Difference;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The rules of project roles, for both generations of the API. */
public final class ProjectRoles {
  private ProjectRoles() {}

  /** Finds a role by project and key. */
  public static Optional<ProjectRole> find(State state, String projectId, String key) {
    return state.find(ProjectRole.TABLE, ProjectRole.idOf(projectId, key));
  }

  /** Adds a role to an existing project. Keys are unique in it, ignoring case. */
  public static ProjectRole add(
      Tx tx, String projectId, String key, String displayName, String group) {
    String id = ProjectRole.idOf(projectId, key);
    boolean taken =
        tx.state()
            .lookup(ProjectRole.TABLE, ProjectRole.BY_PROJECT, projectId)
            .anyMatch(other -> other.key().equalsIgnoreCase(key));
    if (taken) {
      throw Fault.alreadyExists("V3-DKcYh", "Role already exists");
    }
    return tx.put(
        ProjectRole.TABLE, new ProjectRole(id, projectId, key, displayName, group, tx.created()));
  }

  /** Changes a role, if there is anything to change. */
  public static ProjectRole change(Tx tx, ProjectRole role, String displayName, String group) {
    if (role.displayName().equals(displayName) && role.group().equals(group)) {
      return role;
    }
    return tx.put(
        ProjectRole.TABLE,
        role.with(b -> b.displayName(displayName).group(group).stamp(tx.changed(role))));
  }

  /** Removes a role, also from the grants and authorizations that have it. */
  public static Stamp remove(Tx tx, ProjectRole role) {
    State state = tx.state();
    state
        .lookup(ProjectGrant.TABLE, ProjectGrant.BY_PROJECT, role.projectId())
        .filter(grant -> grant.roleKeys().contains(role.key()))
        .forEach(
            grant ->
                tx.put(
                    ProjectGrant.TABLE,
                    grant.with(
                        b ->
                            b.roleKeys(without(grant.roleKeys(), List.of(role.key())))
                                .stamp(tx.changed(grant)))));
    state
        .lookup(Authorization.TABLE, Authorization.BY_PROJECT, role.projectId())
        .forEach(authorization -> Authorizations.takeRoles(tx, authorization, List.of(role.key())));
    return Removal.remove(tx, ProjectRole.TABLE, role.id());
  }

  /** {@return the last change of a role that is not there; empty if there never was one} */
  static Optional<Stamp> lastChange(Tx tx, String projectId, String key) {
    State state = tx.state();
    return Removal.stamp(state, ProjectRole.TABLE, ProjectRole.idOf(projectId, key))
        .or(
            () ->
                tx.profile().has(Difference.REMOVALS_OF_NOTHING)
                    ? state
                        .find(Project.TABLE, projectId)
                        .map(project -> project.stamp().ofCreation())
                    : Optional.empty());
  }

  /** Returns keys without some of them. */
  public static List<String> without(List<String> keys, Collection<String> gone) {
    return keys.stream().filter(key -> !gone.contains(key)).toList();
  }
}

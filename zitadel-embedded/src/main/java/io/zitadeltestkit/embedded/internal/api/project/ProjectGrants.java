package io.zitadeltestkit.embedded.internal.api.project;

import io.zitadeltestkit.embedded.internal.api.authorization.Authorizations;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.membership.Authorization;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.project.Project;
import io.zitadeltestkit.embedded.internal.model.project.ProjectGrant;
import io.zitadeltestkit.embedded.internal.model.removal.Cascade;
import io.zitadeltestkit.embedded.internal.model.removal.Removal;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.List;
import java.util.stream.Stream;

/** The rules of grants of projects to other organizations, for both generations of the API. */
public final class ProjectGrants {
  private ProjectGrants() {}

  /** Returns the project if it can be granted to an organization with these roles. */
  public static Project requireGrantable(
      State state, String projectId, String grantedOrgId, List<String> roleKeys) {
    Project project =
        state
            .find(Project.TABLE, projectId)
            .orElseThrow(() -> Fault.failedPrecondition("COMMAND-m9gsd", "Project not found"));
    if (!state.has(Organization.TABLE, grantedOrgId)) {
      throw Fault.failedPrecondition("COMMAND-3m9gg", "Organisation not found");
    }
    if (roleKeys.stream().anyMatch(key -> ProjectRoles.find(state, projectId, key).isEmpty())) {
      throw Fault.failedPrecondition("COMMAND-6m9gd", "Errors.Project.Role.NotFound");
    }
    return project;
  }

  /** Grants a project returned by {@link #requireGrantable}. */
  public static ProjectGrant create(
      Tx tx, Project project, String id, String grantedOrgId, List<String> roleKeys) {
    if (project.orgId().equals(grantedOrgId)) {
      throw Fault.failedPrecondition("PROJECT-ckUpbvboAH", "Project Grant is invalid");
    }
    if (ProjectGrant.find(tx.state(), project.id(), grantedOrgId).isPresent()) {
      throw Fault.alreadyExists("V3-DKcYh", "Project Grant already exists");
    }
    return tx.put(
        ProjectGrant.TABLE,
        new ProjectGrant(
            id, project.id(), project.orgId(), grantedOrgId, roleKeys, true, tx.created()));
  }

  /**
   * Changes the roles of a grant; removed ones are also removed from authorizations that depend on
   * it.
   */
  public static ProjectGrant change(Tx tx, ProjectGrant grant, List<String> roleKeys) {
    if (grant.roleKeys().equals(roleKeys)) {
      return grant;
    }
    List<String> gone = ProjectRoles.without(grant.roleKeys(), roleKeys);
    authorizationsOf(tx.state(), grant)
        .forEach(authorization -> Authorizations.takeRoles(tx, authorization, gone));
    return tx.put(
        ProjectGrant.TABLE, grant.with(b -> b.roleKeys(roleKeys).stamp(tx.changed(grant))));
  }

  /** Switches a grant on or off. */
  public static ProjectGrant activate(Tx tx, ProjectGrant grant, boolean active) {
    return tx.put(ProjectGrant.TABLE, grant.with(b -> b.active(active).stamp(tx.changed(grant))));
  }

  /** Removes a grant with the authorizations and administrators that depend on it. */
  public static Stamp remove(Tx tx, ProjectGrant grant) {
    Cascade.removeProjectGrant(tx, grant.id());
    return Removal.remember(
        tx, ProjectGrant.TABLE, removalKey(grant.projectId(), grant.grantedOrgId()));
  }

  /** Returns the key for recording the removal of a grant: callers do not use its id. */
  static String removalKey(String projectId, String grantedOrgId) {
    return projectId + "/" + grantedOrgId;
  }

  private static Stream<Authorization> authorizationsOf(State state, ProjectGrant grant) {
    return state
        .lookup(Authorization.TABLE, Authorization.BY_PROJECT, grant.projectId())
        .filter(authorization -> authorization.projectGrantId().equals(grant.id()));
  }
}

package io.zitadeltestkit.embedded.oidc;

import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.Authorization;
import io.zitadeltestkit.embedded.model.Project;
import io.zitadeltestkit.embedded.model.ProjectGrant;
import io.zitadeltestkit.embedded.model.State;

/** Whether a user may sign in to the applications of a project. */
final class ProjectAccess {
  private static final String ID = "OIDC-foSyH49RvL";

  private ProjectAccess() {}

  /** Refuses a user who lacks what the client's project asks for. */
  static void require(State state, String clientId, String userId, String userOrgId) {
    Project project =
        OidcClient.active(state, clientId)
            .map(OidcClient::project)
            .orElseThrow(() -> Fault.notFound("QUERY-wu6Ee", "Errors.App.NotFound"));
    if (project.projectAccessRequired() && !hasProject(state, project, userOrgId)) {
      throw Fault.permissionDenied(ID, "Errors.User.ProjectRequired");
    }
    if (project.authorizationRequired() && !hasAuthorization(state, project, userId)) {
      throw Fault.permissionDenied(ID, "Errors.User.GrantRequired");
    }
  }

  private static boolean hasProject(State state, Project project, String userOrgId) {
    return project.orgId().equals(userOrgId)
        || ProjectGrant.find(state, project.id(), userOrgId)
            .filter(ProjectGrant::active)
            .isPresent();
  }

  private static boolean hasAuthorization(State state, Project project, String userId) {
    return state
        .lookup(Authorization.TABLE, Authorization.BY_USER, userId)
        .anyMatch(
            authorization ->
                authorization.active() && authorization.projectId().equals(project.id()));
  }
}

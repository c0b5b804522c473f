package io.zitadeltestkit.embedded.internal.oidc.authorize;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.membership.Authorization;
import io.zitadeltestkit.embedded.internal.model.project.Application;
import io.zitadeltestkit.embedded.internal.model.project.Project;
import io.zitadeltestkit.embedded.internal.model.project.ProjectGrant;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.model.user.UserState;
import io.zitadeltestkit.embedded.internal.state.State;

/** Checks whether a user may sign in to the applications of a project. */
final class ProjectAccess {
  private static final String ID = "OIDC-foSyH49RvL";

  private ProjectAccess() {}

  /**
   * Refuses a user who does not meet the requirements of the client's project. The user must be
   * active, but the project's organization need not be.
   */
  static void require(State state, String clientId, String userId) {
    Project project =
        Application.byClientId(state, clientId)
            .filter(Application::active)
            .flatMap(app -> state.find(Project.TABLE, app.projectId()))
            .filter(Project::active)
            .orElseThrow(() -> Fault.notFound("QUERY-4tq8wCTCgf", "Errors.App.NotFound"));
    if (project.projectAccessRequired() && !hasProject(state, project, userId)) {
      throw Fault.permissionDenied(ID, "Errors.User.ProjectRequired");
    }
    if (project.authorizationRequired() && !hasAuthorization(state, project, userId)) {
      throw Fault.permissionDenied(ID, "Errors.User.GrantRequired");
    }
  }

  private static boolean hasProject(State state, Project project, String userId) {
    return state
        .find(User.TABLE, userId)
        .filter(user -> user.state() == UserState.ACTIVE)
        .filter(
            user ->
                project.orgId().equals(user.orgId())
                    || ProjectGrant.find(state, project.id(), user.orgId())
                        .filter(ProjectGrant::active)
                        .isPresent())
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

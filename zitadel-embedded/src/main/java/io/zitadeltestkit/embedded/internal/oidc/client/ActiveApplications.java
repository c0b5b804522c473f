package io.zitadeltestkit.embedded.internal.oidc.client;

import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.project.Application;
import io.zitadeltestkit.embedded.internal.model.project.Project;
import io.zitadeltestkit.embedded.internal.model.project.ProjectRole;
import io.zitadeltestkit.embedded.internal.oidc.request.Scopes;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The applications that may take part, and what their projects add to a request. */
public final class ActiveApplications {
  private ActiveApplications() {}

  /** Finds an active application whose project and organization are active, too. */
  public static Optional<Application> active(State state, String clientId) {
    return Application.byClientId(state, clientId)
        .filter(Application::active)
        .filter(
            app -> state.find(Project.TABLE, app.projectId()).filter(Project::active).isPresent())
        .filter(
            app ->
                state
                    .find(Organization.TABLE, app.orgId())
                    .filter(Organization::active)
                    .isPresent());
  }

  public static Project projectOf(State state, Application app) {
    return state
        .find(Project.TABLE, app.projectId())
        .orElseThrow(() -> new IllegalStateException(app.id() + " has no project."));
  }

  /** Returns the scopes for the roles of a project, by key like the real server's index. */
  public static List<String> roleScopes(State state, String projectId) {
    return state
        .lookup(ProjectRole.TABLE, ProjectRole.BY_PROJECT, projectId)
        .sorted(Comparator.comparing(ProjectRole::key))
        .map(role -> Scopes.ROLE + role.key())
        .toList();
  }

  /** Returns the requested scopes, with all of the project's roles if it asserts them. */
  static List<String> scope(State state, Application app, List<String> requested) {
    if (!projectOf(state, app).roleAssertion()
        || requested.stream().anyMatch(scope -> scope.startsWith(Scopes.ROLE))) {
      return requested;
    }
    List<String> all = new ArrayList<>(requested);
    all.addAll(roleScopes(state, app.projectId()));
    return all;
  }

  /**
   * Returns the audience of an application's tokens: the clients of its project, and what scopes
   * add.
   */
  static List<String> audience(State state, Application app, List<String> scope) {
    List<String> project = new ArrayList<>();
    state
        .lookup(Application.TABLE, Application.BY_PROJECT, app.projectId())
        .sorted(Comparator.comparing(other -> other.stamp().order()))
        .map(Application::clientId)
        .filter(id -> !id.isEmpty())
        .forEach(project::add);
    project.add(app.projectId());
    return Scopes.audience(state, project, scope);
  }
}

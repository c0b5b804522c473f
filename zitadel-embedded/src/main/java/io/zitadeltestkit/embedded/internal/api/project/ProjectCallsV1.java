package io.zitadeltestkit.embedded.internal.api.project;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.IdRequest;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.OwnedV1;
import io.zitadeltestkit.embedded.internal.api.message.PagesV1;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessages.PrivateLabelingSetting;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessagesV1.AddProjectRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessagesV1.AddProjectResponse;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessagesV1.Admin;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessagesV1.GetProjectByIDResponse;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessagesV1.ListProjectsRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessagesV1.ListProjectsResponse;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessagesV1.ProjectNameQuery;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessagesV1.ProjectQuery;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessagesV1.ProjectResourceOwnerQuery;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessagesV1.ProjectState;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessagesV1.ProjectV1;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessagesV1.UpdateProjectRequest;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.membership.Membership;
import io.zitadeltestkit.embedded.internal.model.project.Project;
import io.zitadeltestkit.embedded.internal.model.removal.Removal;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.TextMatch;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.List;

/** Projects. */
final class ProjectCallsV1 {
  private static final String NOT_FOUND = "Project not found";

  private ProjectCallsV1() {}

  static GetProjectByIDResponse get(Call call, IdRequest request) {
    Project project =
        call.state()
            .find(Project.TABLE, request.id())
            .orElseThrow(() -> Fault.notFound("QUERY-fk2fs", NOT_FOUND));
    if (!project.orgId().equals(call.caller().orgId())) {
      throw Fault.notFound("MANAG-SFf2a", NOT_FOUND);
    }
    return new GetProjectByIDResponse(view(project));
  }

  /** Callers who may read only some projects get only those. */
  static ListProjectsResponse list(Call call, ListProjectsRequest request) {
    State state = call.listed();
    String orgId = call.caller().orgId();
    Listing<Project> page =
        PagesV1.of(
            state
                .lookup(Project.TABLE, Project.BY_ORG, orgId)
                .filter(project -> call.may(orgId, project.id(), "project.read")),
            project -> request.queries().stream().allMatch(query -> matches(query, project)),
            request.query());
    return new ListProjectsResponse(
        ListDetailsV1.of(call, page), page.map(ProjectCallsV1::view).items());
  }

  private static boolean matches(ProjectQuery query, Project project) {
    ProjectNameQuery name = query.nameQuery();
    ProjectResourceOwnerQuery owner = query.projectResourceOwnerQuery();
    return (name == null || TextMatch.matches(name.method(), project.name(), name.name()))
        && (owner == null || owner.resourceOwner().equals(project.orgId()));
  }

  static AddProjectResponse add(Call call, AddProjectRequest request) {
    Project project =
        call.write(
            tx -> {
              request.admins().forEach(admin -> requireUser(tx, admin));
              Project added =
                  Projects.create(
                      tx,
                      call.caller().orgId(),
                      null,
                      settings(
                          request.name(),
                          request.projectRoleAssertion(),
                          request.projectRoleCheck(),
                          request.hasProjectCheck(),
                          request.privateLabelingSetting()));
              request.admins().forEach(admin -> addAdmin(tx, added, admin));
              return added;
            });
    return new AddProjectResponse(
        project.id(), DetailsV1.ofMaking(project.stamp(), project.orgId()));
  }

  private static void requireUser(Tx tx, Admin admin) {
    if (!tx.state().has(User.TABLE, admin.userId())) {
      throw Fault.failedPrecondition("COMMAND-uXHNj", "User could not be found");
    }
  }

  /** The roles are not checked: the real server accepts any. */
  private static void addAdmin(Tx tx, Project project, Admin admin) {
    List<String> roles = admin.roles().isEmpty() ? List.of("PROJECT_OWNER") : admin.roles();
    tx.put(Membership.TABLE, Membership.onProject(project, admin.userId(), roles, tx.created()));
  }

  static DetailsResponseV1 update(Call call, UpdateProjectRequest request) {
    return call.write(
        tx ->
            changed(
                Projects.change(
                    tx,
                    find(call, tx, request.id(), "COMMAND-3M9sd"),
                    settings(
                        request.name(),
                        request.projectRoleAssertion(),
                        request.projectRoleCheck(),
                        request.hasProjectCheck(),
                        request.privateLabelingSetting()))));
  }

  private static Projects.Settings settings(
      String name,
      boolean roleAssertion,
      boolean authorizationRequired,
      boolean projectAccessRequired,
      PrivateLabelingSetting labeling) {
    return new Projects.Settings(
        name, roleAssertion, authorizationRequired, projectAccessRequired, Labeling.of(labeling));
  }

  static DetailsResponseV1 deactivate(Call call, IdRequest request) {
    return call.write(
        tx -> {
          Project project = find(call, tx, request.id(), "COMMAND-112M9");
          Projects.requireActive(project);
          return changed(Projects.deactivate(tx, project));
        });
  }

  static DetailsResponseV1 reactivate(Call call, IdRequest request) {
    return call.write(
        tx -> {
          Project project = find(call, tx, request.id(), "COMMAND-3M9sd");
          Projects.requireInactive(project);
          return changed(Projects.activate(tx, project));
        });
  }

  static DetailsResponseV1 remove(Call call, IdRequest request) {
    return call.write(
        tx -> {
          Project project = find(call, tx, request.id(), "COMMAND-3M9sd");
          return DetailsResponseV1.ofChange(Removal.remove(tx, project), project.orgId());
        });
  }

  private static Project find(Call call, Tx tx, String id, String missingId) {
    return OwnedV1.get(
        call, tx.state(), Project.TABLE, id, () -> Fault.notFound(missingId, NOT_FOUND));
  }

  /** Returns a project of the call's organization for adding something to it. */
  static Project required(Call call, Tx tx, String id) {
    return OwnedV1.get(
        call,
        tx.state(),
        Project.TABLE,
        id,
        () -> Fault.failedPrecondition("COMMAND-EbFMN", NOT_FOUND));
  }

  private static DetailsResponseV1 changed(Project project) {
    return DetailsResponseV1.ofChange(project.stamp(), project.orgId());
  }

  private static ProjectV1 view(Project project) {
    return new ProjectV1(
        project.id(),
        DetailsV1.of(project.stamp(), project.orgId()),
        project.name(),
        project.active() ? ProjectState.PROJECT_STATE_ACTIVE : ProjectState.PROJECT_STATE_INACTIVE,
        project.roleAssertion(),
        project.authorizationRequired(),
        project.projectAccessRequired(),
        Labeling.of(project.privateLabeling()));
  }
}

package io.zitadeltestkit.embedded.api.management.project;

import io.zitadeltestkit.embedded.api.common.V1Details;
import io.zitadeltestkit.embedded.api.management.project.ProjectMessages.AddProjectRequest;
import io.zitadeltestkit.embedded.api.management.project.ProjectMessages.AddProjectResponse;
import io.zitadeltestkit.embedded.api.management.project.ProjectMessages.DeactivateProjectRequest;
import io.zitadeltestkit.embedded.api.management.project.ProjectMessages.GetProjectByIDRequest;
import io.zitadeltestkit.embedded.api.management.project.ProjectMessages.GetProjectByIDResponse;
import io.zitadeltestkit.embedded.api.management.project.ProjectMessages.ListProjectsRequest;
import io.zitadeltestkit.embedded.api.management.project.ProjectMessages.ListProjectsResponse;
import io.zitadeltestkit.embedded.api.management.project.ProjectMessages.PrivateLabelingSetting;
import io.zitadeltestkit.embedded.api.management.project.ProjectMessages.ProjectNameQuery;
import io.zitadeltestkit.embedded.api.management.project.ProjectMessages.ProjectQuery;
import io.zitadeltestkit.embedded.api.management.project.ProjectMessages.ProjectResourceOwnerQuery;
import io.zitadeltestkit.embedded.api.management.project.ProjectMessages.ProjectState;
import io.zitadeltestkit.embedded.api.management.project.ProjectMessages.ProjectV1;
import io.zitadeltestkit.embedded.api.management.project.ProjectMessages.ReactivateProjectRequest;
import io.zitadeltestkit.embedded.api.management.project.ProjectMessages.RemoveProjectRequest;
import io.zitadeltestkit.embedded.api.management.project.ProjectMessages.UpdateProjectRequest;
import io.zitadeltestkit.embedded.api.project.Projects;
import io.zitadeltestkit.embedded.api.v1.DetailsResponse;
import io.zitadeltestkit.embedded.api.v1.ListDetailsV1;
import io.zitadeltestkit.embedded.api.v1.Owned;
import io.zitadeltestkit.embedded.api.v1.Pages;
import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.Project;
import io.zitadeltestkit.embedded.model.Project.PrivateLabeling;
import io.zitadeltestkit.embedded.model.State;
import io.zitadeltestkit.embedded.model.Tx;
import io.zitadeltestkit.embedded.operation.Call;
import io.zitadeltestkit.embedded.query.Listing;
import io.zitadeltestkit.embedded.query.TextMatch;

/** Projects. */
final class ProjectCalls {
  private static final String NOT_FOUND = "Project not found";

  private ProjectCalls() {}

  static GetProjectByIDResponse get(Call call, GetProjectByIDRequest request) {
    Project project =
        call.state()
            .find(Project.TABLE, request.id())
            .orElseThrow(() -> Fault.notFound("QUERY-fk2fs", NOT_FOUND));
    if (!project.orgId().equals(call.caller().orgId())) {
      throw Fault.notFound("MANAG-SFf2a", NOT_FOUND);
    }
    return new GetProjectByIDResponse(view(project));
  }

  /** Who may read some projects only gets those. */
  static ListProjectsResponse list(Call call, ListProjectsRequest request) {
    State state = call.listed();
    String orgId = call.caller().orgId();
    Listing<Project> page =
        Pages.of(
            state
                .lookup(Project.TABLE, Project.BY_ORG, orgId)
                .filter(project -> call.may(orgId, project.id(), "project.read")),
            project -> request.queries().stream().allMatch(query -> matches(query, project)),
            request.query());
    return new ListProjectsResponse(
        ListDetailsV1.of(call, page), page.map(ProjectCalls::view).items());
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
            tx ->
                Projects.create(
                    tx,
                    call.caller().orgId(),
                    tx.newId(),
                    settings(
                        request.name(),
                        request.projectRoleAssertion(),
                        request.projectRoleCheck(),
                        request.hasProjectCheck(),
                        request.privateLabelingSetting())));
    return new AddProjectResponse(
        project.id(), V1Details.ofMaking(project.stamp(), project.orgId()));
  }

  static DetailsResponse update(Call call, UpdateProjectRequest request) {
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
        name,
        roleAssertion,
        authorizationRequired,
        projectAccessRequired,
        PrivateLabeling.values()[labeling.ordinal()]);
  }

  static DetailsResponse deactivate(Call call, DeactivateProjectRequest request) {
    return call.write(
        tx -> {
          Project project = find(call, tx, request.id(), "COMMAND-112M9");
          Projects.requireActive(project);
          return changed(Projects.deactivate(tx, project));
        });
  }

  static DetailsResponse reactivate(Call call, ReactivateProjectRequest request) {
    return call.write(
        tx -> {
          Project project = find(call, tx, request.id(), "COMMAND-3M9sd");
          Projects.requireInactive(project);
          return changed(Projects.activate(tx, project));
        });
  }

  static DetailsResponse remove(Call call, RemoveProjectRequest request) {
    return call.write(
        tx -> {
          Project project = find(call, tx, request.id(), "COMMAND-3M9sd");
          return DetailsResponse.ofChange(Projects.remove(tx, project), project.orgId());
        });
  }

  private static Project find(Call call, Tx tx, String id, String missingId) {
    return Owned.get(
        call, tx.state(), Project.TABLE, id, () -> Fault.notFound(missingId, NOT_FOUND));
  }

  /** Returns a project of the call's organisation that something is to be added to. */
  static Project required(Call call, Tx tx, String id) {
    return Owned.get(
        call,
        tx.state(),
        Project.TABLE,
        id,
        () -> Fault.failedPrecondition("COMMAND-EbFMN", NOT_FOUND));
  }

  private static DetailsResponse changed(Project project) {
    return DetailsResponse.ofChange(project.stamp(), project.orgId());
  }

  private static ProjectV1 view(Project project) {
    return new ProjectV1(
        project.id(),
        V1Details.of(project.stamp(), project.orgId()),
        project.name(),
        project.active() ? ProjectState.PROJECT_STATE_ACTIVE : ProjectState.PROJECT_STATE_INACTIVE,
        project.roleAssertion(),
        project.authorizationRequired(),
        project.projectAccessRequired(),
        PrivateLabelingSetting.values()[project.privateLabeling().ordinal()]);
  }
}

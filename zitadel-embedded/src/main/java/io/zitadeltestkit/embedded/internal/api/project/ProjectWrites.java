package io.zitadeltestkit.embedded.internal.api.project;

import io.zitadeltestkit.embedded.internal.api.project.ProjectMessages.ActivateProjectRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessages.ActivateProjectResponse;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessages.CreateProjectRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessages.CreateProjectResponse;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessages.DeactivateProjectRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessages.DeactivateProjectResponse;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessages.DeleteProjectRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessages.DeleteProjectResponse;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessages.PrivateLabelingSetting;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessages.UpdateProjectRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessages.UpdateProjectResponse;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.Project;
import io.zitadeltestkit.embedded.internal.model.Project.PrivateLabeling;
import io.zitadeltestkit.embedded.internal.model.Removal;
import io.zitadeltestkit.embedded.internal.model.Tx;
import io.zitadeltestkit.embedded.internal.operation.Call;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes projects. */
final class ProjectWrites {
  private ProjectWrites() {}

  static CreateProjectResponse create(Call call, CreateProjectRequest request) {
    return call.write(
        tx -> {
          String wantedId = request.projectId() == null ? "" : request.projectId();
          Projects.requireUnused(tx.state(), request.organizationId(), wantedId);
          call.requireOn(request.organizationId(), wantedId, "project.create");
          Project project =
              Projects.create(
                  tx,
                  request.organizationId(),
                  wantedId,
                  new Projects.Settings(
                      request.name(),
                      request.projectRoleAssertion(),
                      request.authorizationRequired(),
                      request.projectAccessRequired(),
                      labeling(request.privateLabelingSetting())));
          return new CreateProjectResponse(
              wantedId.isEmpty() ? project.id() : wantedId, project.stamp().createdAt());
        });
  }

  static UpdateProjectResponse update(Call call, UpdateProjectRequest request) {
    return call.write(
        tx -> {
          Project project = get(tx, request.projectId(), "COMMAND-3M9sd");
          call.requireOn(project.orgId(), project.id(), "project.write");
          Project changed =
              Projects.change(
                  tx,
                  project,
                  new Projects.Settings(
                      request.name(),
                      request.projectRoleAssertion(),
                      request.authorizationRequired(),
                      request.projectAccessRequired(),
                      labeling(request.privateLabelingSetting())));
          return new UpdateProjectResponse(changed.stamp().changedAt());
        });
  }

  static DeactivateProjectResponse deactivate(Call call, DeactivateProjectRequest request) {
    return call.write(
        tx -> {
          Project project = get(tx, request.projectId(), "COMMAND-112M9");
          Projects.requireActive(project);
          call.requireOn(project.orgId(), project.id(), "project.write");
          Project changed = Projects.deactivate(tx, project);
          return new DeactivateProjectResponse(changed.stamp().changedAt());
        });
  }

  static ActivateProjectResponse activate(Call call, ActivateProjectRequest request) {
    return call.write(
        tx -> {
          Project project = get(tx, request.projectId(), "COMMAND-3M9sd");
          Projects.requireInactive(project);
          call.requireOn(project.orgId(), project.id(), "project.write");
          Project changed = Projects.activate(tx, project);
          return new ActivateProjectResponse(changed.stamp().changedAt());
        });
  }

  static DeleteProjectResponse delete(Call call, DeleteProjectRequest request) {
    return call.write(
        tx -> {
          Optional<Project> found = tx.find(Project.TABLE, request.projectId());
          if (found.isEmpty()) {
            return new DeleteProjectResponse(
                Removal.when(tx.state(), Project.TABLE, request.projectId()).orElse(null));
          }
          Project project = found.get();
          call.requireOn(project.orgId(), project.id(), "project.delete");
          return new DeleteProjectResponse(Project.remove(tx, project).changedAt());
        });
  }

  private static Project get(Tx tx, String id, String errorId) {
    return tx.get(Project.TABLE, id, () -> Fault.notFound(errorId, "Project not found"));
  }

  private static @Nullable PrivateLabeling labeling(@Nullable PrivateLabelingSetting setting) {
    return setting == null ? null : Labeling.of(setting);
  }
}

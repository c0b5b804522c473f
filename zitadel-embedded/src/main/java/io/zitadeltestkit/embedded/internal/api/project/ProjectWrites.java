package io.zitadeltestkit.embedded.internal.api.project;

import io.zitadeltestkit.embedded.internal.api.message.ChangedResponse;
import io.zitadeltestkit.embedded.internal.api.message.DeletedResponse;
import io.zitadeltestkit.embedded.internal.api.message.ProjectIdRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessages.CreateProjectRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessages.CreateProjectResponse;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessages.PrivateLabelingSetting;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessages.UpdateProjectRequest;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.project.Project;
import io.zitadeltestkit.embedded.internal.model.project.Project.PrivateLabeling;
import io.zitadeltestkit.embedded.internal.model.removal.Removal;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
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

  static ChangedResponse update(Call call, UpdateProjectRequest request) {
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
          return new ChangedResponse(changed.stamp().changedAt());
        });
  }

  static ChangedResponse deactivate(Call call, ProjectIdRequest request) {
    return change(call, request, "COMMAND-112M9", Projects::requireActive, Projects::deactivate);
  }

  static ChangedResponse activate(Call call, ProjectIdRequest request) {
    return change(call, request, "COMMAND-3M9sd", Projects::requireInactive, Projects::activate);
  }

  /** The state is looked at before what the caller may do. */
  private static ChangedResponse change(
      Call call,
      ProjectIdRequest request,
      String missingId,
      Consumer<Project> check,
      BiFunction<Tx, Project, Project> change) {
    return call.write(
        tx -> {
          Project project = get(tx, request.projectId(), missingId);
          check.accept(project);
          call.requireOn(project.orgId(), project.id(), "project.write");
          return new ChangedResponse(change.apply(tx, project).stamp().changedAt());
        });
  }

  static DeletedResponse delete(Call call, ProjectIdRequest request) {
    return call.write(
        tx -> {
          Optional<Project> found = tx.find(Project.TABLE, request.projectId());
          if (found.isEmpty()) {
            return new DeletedResponse(
                Removal.when(tx.state(), Project.TABLE, request.projectId()).orElse(null));
          }
          Project project = found.get();
          call.requireOn(project.orgId(), project.id(), "project.delete");
          return new DeletedResponse(Removal.remove(tx, project).changedAt());
        });
  }

  private static Project get(Tx tx, String id, String errorId) {
    return tx.get(Project.TABLE, id, () -> Fault.notFound(errorId, "Project not found"));
  }

  private static @Nullable PrivateLabeling labeling(@Nullable PrivateLabelingSetting setting) {
    return setting == null ? null : Labeling.of(setting);
  }
}

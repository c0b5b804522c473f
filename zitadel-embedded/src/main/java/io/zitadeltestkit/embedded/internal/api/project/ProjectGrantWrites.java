package io.zitadeltestkit.embedded.internal.api.project;

import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessages.ActivateProjectGrantRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessages.ActivateProjectGrantResponse;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessages.CreateProjectGrantRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessages.CreateProjectGrantResponse;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessages.DeactivateProjectGrantRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessages.DeactivateProjectGrantResponse;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessages.DeleteProjectGrantRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessages.DeleteProjectGrantResponse;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessages.UpdateProjectGrantRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessages.UpdateProjectGrantResponse;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.Project;
import io.zitadeltestkit.embedded.internal.model.ProjectGrant;
import io.zitadeltestkit.embedded.internal.model.Removal;
import io.zitadeltestkit.embedded.internal.model.State;
import io.zitadeltestkit.embedded.internal.model.Tx;
import io.zitadeltestkit.embedded.internal.operation.Call;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes the grants of projects to other organizations. */
final class ProjectGrantWrites {
  private ProjectGrantWrites() {}

  static CreateProjectGrantResponse create(Call call, CreateProjectGrantRequest request) {
    return call.write(
        tx -> {
          Project project =
              ProjectGrants.requireGrantable(
                  tx.state(),
                  request.projectId(),
                  request.grantedOrganizationId(),
                  request.roleKeys());
          String id = tx.newId();
          require(call, project.orgId(), id, project.id(), "project.grant.write");
          ProjectGrant grant =
              ProjectGrants.create(
                  tx, project, id, request.grantedOrganizationId(), request.roleKeys());
          return new CreateProjectGrantResponse(grant.stamp().createdAt());
        });
  }

  static UpdateProjectGrantResponse update(Call call, UpdateProjectGrantRequest request) {
    return call.write(
        tx -> {
          ProjectGrant grant =
              get(tx.state(), request.projectId(), request.grantedOrganizationId());
          require(call, grant, "project.grant.write");
          ProjectGrants.requireGrantable(
              tx.state(), grant.projectId(), grant.grantedOrgId(), request.roleKeys());
          ProjectGrant changed = ProjectGrants.change(tx, grant, request.roleKeys());
          return new UpdateProjectGrantResponse(changed.stamp().changedAt());
        });
  }

  static DeactivateProjectGrantResponse deactivate(
      Call call, DeactivateProjectGrantRequest request) {
    return new DeactivateProjectGrantResponse(
        call.write(
            tx -> activate(call, tx, request.projectId(), request.grantedOrganizationId(), false)));
  }

  static ActivateProjectGrantResponse activate(Call call, ActivateProjectGrantRequest request) {
    return new ActivateProjectGrantResponse(
        call.write(
            tx -> activate(call, tx, request.projectId(), request.grantedOrganizationId(), true)));
  }

  static DeleteProjectGrantResponse delete(Call call, DeleteProjectGrantRequest request) {
    return call.write(
        tx -> {
          Optional<ProjectGrant> found =
              ProjectGrant.find(tx.state(), request.projectId(), request.grantedOrganizationId());
          if (found.isEmpty()) {
            return new DeleteProjectGrantResponse(earlierRemoval(tx.state(), request));
          }
          require(call, found.get(), "project.grant.delete");
          return new DeleteProjectGrantResponse(ProjectGrants.remove(tx, found.get()).changedAt());
        });
  }

  private static Instant activate(
      Call call, Tx tx, String projectId, String grantedOrgId, boolean active) {
    Projects.required(tx.state(), projectId);
    ProjectGrant grant = get(tx.state(), projectId, grantedOrgId);
    if (grant.active() == active) {
      return grant.stamp().changedAt();
    }
    require(call, grant, "project.grant.write");
    return ProjectGrants.activate(tx, grant, active).stamp().changedAt();
  }

  private static ProjectGrant get(State state, String projectId, String grantedOrgId) {
    return ProjectGrant.find(state, projectId, grantedOrgId)
        .orElseThrow(() -> Fault.notFound("PROJECT-D8JxR", "Project Grant not found"));
  }

  private static @Nullable Instant earlierRemoval(State state, DeleteProjectGrantRequest request) {
    String key = ProjectGrants.removalKey(request.projectId(), request.grantedOrganizationId());
    return Removal.when(state, Project.TABLE, request.projectId())
        .or(() -> Removal.when(state, ProjectGrant.TABLE, key))
        .orElse(null);
  }

  private static void require(Call call, ProjectGrant grant, String permission) {
    require(call, grant.orgId(), grant.id(), grant.projectId(), permission);
  }

  /** A role on the grant is enough; otherwise one on the project is needed. */
  private static void require(
      Call call, String orgId, String grantId, String projectId, String permission) {
    if (!call.may(orgId, grantId, permission)) {
      call.requireOn(orgId, projectId, permission);
    }
  }
}

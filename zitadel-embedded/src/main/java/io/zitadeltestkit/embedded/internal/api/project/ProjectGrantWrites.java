package io.zitadeltestkit.embedded.internal.api.project;

import io.zitadeltestkit.embedded.internal.api.message.ChangedResponse;
import io.zitadeltestkit.embedded.internal.api.message.CreatedResponse;
import io.zitadeltestkit.embedded.internal.api.message.DeletedResponse;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessages.GrantedOrganizationRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessages.ProjectGrantRequest;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.project.Project;
import io.zitadeltestkit.embedded.internal.model.project.ProjectGrant;
import io.zitadeltestkit.embedded.internal.model.removal.Removal;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Tx;
import io.zitadeltestkit.embedded.internal.version.Difference;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes the grants of projects to other organizations. */
final class ProjectGrantWrites {
  private ProjectGrantWrites() {}

  static CreatedResponse create(Call call, ProjectGrantRequest request) {
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
          return new CreatedResponse(grant.stamp().createdAt());
        });
  }

  static ChangedResponse update(Call call, ProjectGrantRequest request) {
    return call.write(
        tx -> {
          ProjectGrant grant =
              get(tx.state(), request.projectId(), request.grantedOrganizationId());
          require(call, grant, "project.grant.write");
          ProjectGrants.requireGrantable(
              tx.state(), grant.projectId(), grant.grantedOrgId(), request.roleKeys());
          ProjectGrant changed = ProjectGrants.change(tx, grant, request.roleKeys());
          return new ChangedResponse(changed.stamp().changedAt());
        });
  }

  static ChangedResponse deactivate(Call call, GrantedOrganizationRequest request) {
    return new ChangedResponse(
        call.write(
            tx -> activate(call, tx, request.projectId(), request.grantedOrganizationId(), false)));
  }

  static ChangedResponse activate(Call call, GrantedOrganizationRequest request) {
    return new ChangedResponse(
        call.write(
            tx -> activate(call, tx, request.projectId(), request.grantedOrganizationId(), true)));
  }

  static DeletedResponse delete(Call call, GrantedOrganizationRequest request) {
    return call.write(
        tx -> {
          Optional<ProjectGrant> found =
              ProjectGrant.find(tx.state(), request.projectId(), request.grantedOrganizationId());
          if (found.isEmpty()) {
            return new DeletedResponse(lastChange(tx, request));
          }
          require(call, found.get(), "project.grant.delete");
          return new DeletedResponse(ProjectGrants.remove(tx, found.get()).changedAt());
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

  /** When what is not there changed last; null if it never did. */
  private static @Nullable Instant lastChange(Tx tx, GrantedOrganizationRequest request) {
    State state = tx.state();
    String key = ProjectGrants.removalKey(request.projectId(), request.grantedOrganizationId());
    return Removal.when(state, Project.TABLE, request.projectId())
        .or(() -> Removal.when(state, ProjectGrant.TABLE, key))
        .or(
            () ->
                state
                    .find(Project.TABLE, request.projectId())
                    .filter(project -> tx.profile().has(Difference.REMOVALS_OF_NOTHING))
                    .map(project -> project.stamp().createdAt()))
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

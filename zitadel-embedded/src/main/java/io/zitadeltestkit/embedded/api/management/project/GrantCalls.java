package io.zitadeltestkit.embedded.api.management.project;

import io.zitadeltestkit.embedded.api.common.V1Details;
import io.zitadeltestkit.embedded.api.management.project.GrantMessages.AddProjectGrantRequest;
import io.zitadeltestkit.embedded.api.management.project.GrantMessages.AddProjectGrantResponse;
import io.zitadeltestkit.embedded.api.management.project.GrantMessages.DeactivateProjectGrantRequest;
import io.zitadeltestkit.embedded.api.management.project.GrantMessages.ReactivateProjectGrantRequest;
import io.zitadeltestkit.embedded.api.management.project.GrantMessages.RemoveProjectGrantRequest;
import io.zitadeltestkit.embedded.api.management.project.GrantMessages.UpdateProjectGrantRequest;
import io.zitadeltestkit.embedded.api.project.ProjectGrants;
import io.zitadeltestkit.embedded.api.v1.DetailsResponse;
import io.zitadeltestkit.embedded.api.v1.Owned;
import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.Project;
import io.zitadeltestkit.embedded.model.ProjectGrant;
import io.zitadeltestkit.embedded.model.Tx;
import io.zitadeltestkit.embedded.operation.Call;

/** What changes the grants of projects to other organisations. */
final class GrantCalls {
  private GrantCalls() {}

  static AddProjectGrantResponse add(Call call, AddProjectGrantRequest request) {
    return call.write(
        tx -> {
          requireOwned(call, tx, request.projectId());
          Project project =
              ProjectGrants.requireGrantable(
                  tx.state(), request.projectId(), request.grantedOrgId(), request.roleKeys());
          ProjectGrant grant =
              ProjectGrants.create(
                  tx, project, tx.newId(), request.grantedOrgId(), request.roleKeys());
          return new AddProjectGrantResponse(
              grant.id(), V1Details.ofMaking(grant.stamp(), grant.orgId()));
        });
  }

  static DetailsResponse update(Call call, UpdateProjectGrantRequest request) {
    return call.write(
        tx -> {
          ProjectGrant grant = find(call, tx, request.projectId(), request.grantId());
          ProjectGrants.requireGrantable(
              tx.state(), grant.projectId(), grant.grantedOrgId(), request.roleKeys());
          return changed(ProjectGrants.change(tx, grant, request.roleKeys()));
        });
  }

  static DetailsResponse deactivate(Call call, DeactivateProjectGrantRequest request) {
    return call.write(tx -> activate(call, tx, request.projectId(), request.grantId(), false));
  }

  static DetailsResponse reactivate(Call call, ReactivateProjectGrantRequest request) {
    return call.write(tx -> activate(call, tx, request.projectId(), request.grantId(), true));
  }

  /** What is so already stays so. */
  private static DetailsResponse activate(
      Call call, Tx tx, String projectId, String grantId, boolean active) {
    ProjectCalls.required(call, tx, projectId);
    ProjectGrant grant = find(call, tx, projectId, grantId);
    return changed(grant.active() == active ? grant : ProjectGrants.activate(tx, grant, active));
  }

  static DetailsResponse remove(Call call, RemoveProjectGrantRequest request) {
    return call.write(
        tx -> {
          ProjectGrant grant = find(call, tx, request.projectId(), request.grantId());
          return DetailsResponse.ofChange(ProjectGrants.remove(tx, grant), grant.orgId());
        });
  }

  private static void requireOwned(Call call, Tx tx, String projectId) {
    if (Owned.find(call, tx.state(), Project.TABLE, projectId).isEmpty()) {
      throw Fault.failedPrecondition("COMMAND-m9gsd", "Project not found");
    }
  }

  private static ProjectGrant find(Call call, Tx tx, String projectId, String grantId) {
    return tx.find(ProjectGrant.TABLE, grantId)
        .filter(grant -> grant.projectId().equals(projectId))
        .filter(grant -> grant.orgId().equals(call.caller().orgId()))
        .orElseThrow(() -> Fault.notFound("PROJECT-D8JxR", "Project Grant not found"));
  }

  private static DetailsResponse changed(ProjectGrant grant) {
    return DetailsResponse.ofChange(grant.stamp(), grant.orgId());
  }
}

package io.zitadeltestkit.embedded.internal.api.project;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.OwnedV1;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessagesV1.AddProjectGrantRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessagesV1.AddProjectGrantResponse;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessagesV1.GrantIdRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessagesV1.UpdateProjectGrantRequest;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.project.Project;
import io.zitadeltestkit.embedded.internal.model.project.ProjectGrant;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.state.Tx;

/** Changes the grants of projects to other organizations. */
final class ProjectGrantCallsV1 {
  private ProjectGrantCallsV1() {}

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
              grant.id(), DetailsV1.ofMaking(grant.stamp(), grant.orgId()));
        });
  }

  static DetailsResponseV1 update(Call call, UpdateProjectGrantRequest request) {
    return call.write(
        tx -> {
          ProjectGrant grant = find(call, tx, request.projectId(), request.grantId());
          ProjectGrants.requireGrantable(
              tx.state(), grant.projectId(), grant.grantedOrgId(), request.roleKeys());
          return changed(ProjectGrants.change(tx, grant, request.roleKeys()));
        });
  }

  static DetailsResponseV1 deactivate(Call call, GrantIdRequest request) {
    return call.write(tx -> activate(call, tx, request.projectId(), request.grantId(), false));
  }

  static DetailsResponseV1 reactivate(Call call, GrantIdRequest request) {
    return call.write(tx -> activate(call, tx, request.projectId(), request.grantId(), true));
  }

  /** If the state is already the wanted one, nothing changes. */
  private static DetailsResponseV1 activate(
      Call call, Tx tx, String projectId, String grantId, boolean active) {
    ProjectCallsV1.required(call, tx, projectId);
    ProjectGrant grant = find(call, tx, projectId, grantId);
    return changed(grant.active() == active ? grant : ProjectGrants.activate(tx, grant, active));
  }

  static DetailsResponseV1 remove(Call call, GrantIdRequest request) {
    return call.write(
        tx -> {
          ProjectGrant grant = find(call, tx, request.projectId(), request.grantId());
          return DetailsResponseV1.ofChange(ProjectGrants.remove(tx, grant), grant.orgId());
        });
  }

  private static void requireOwned(Call call, Tx tx, String projectId) {
    if (OwnedV1.find(call, tx.state(), Project.TABLE, projectId).isEmpty()) {
      throw Fault.failedPrecondition("COMMAND-m9gsd", "Project not found");
    }
  }

  private static ProjectGrant find(Call call, Tx tx, String projectId, String grantId) {
    return tx.find(ProjectGrant.TABLE, grantId)
        .filter(grant -> grant.projectId().equals(projectId))
        .filter(grant -> grant.orgId().equals(call.caller().orgId()))
        .orElseThrow(() -> Fault.notFound("PROJECT-D8JxR", "Project Grant not found"));
  }

  private static DetailsResponseV1 changed(ProjectGrant grant) {
    return DetailsResponseV1.ofChange(grant.stamp(), grant.orgId());
  }
}

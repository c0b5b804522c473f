package io.zitadeltestkit.embedded.api.management.grant;

import io.zitadeltestkit.embedded.api.authorization.Authorizations;
import io.zitadeltestkit.embedded.api.common.V1Details;
import io.zitadeltestkit.embedded.api.management.grant.GrantMessages.AddUserGrantRequest;
import io.zitadeltestkit.embedded.api.management.grant.GrantMessages.AddUserGrantResponse;
import io.zitadeltestkit.embedded.api.management.grant.GrantMessages.BulkRemoveUserGrantRequest;
import io.zitadeltestkit.embedded.api.management.grant.GrantMessages.BulkRemoveUserGrantResponse;
import io.zitadeltestkit.embedded.api.management.grant.GrantMessages.DeactivateUserGrantRequest;
import io.zitadeltestkit.embedded.api.management.grant.GrantMessages.ReactivateUserGrantRequest;
import io.zitadeltestkit.embedded.api.management.grant.GrantMessages.RemoveUserGrantRequest;
import io.zitadeltestkit.embedded.api.management.grant.GrantMessages.UpdateUserGrantRequest;
import io.zitadeltestkit.embedded.api.v1.DetailsResponse;
import io.zitadeltestkit.embedded.api.v1.Owned;
import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.Authorization;
import io.zitadeltestkit.embedded.model.Tx;
import io.zitadeltestkit.embedded.operation.Call;

/** What changes user grants. */
final class GrantCalls {
  private static final String WRITE = "user.grant.write";

  private GrantCalls() {}

  static AddUserGrantResponse add(Call call, AddUserGrantRequest request) {
    String orgId = call.caller().orgId();
    return call.write(
        tx -> {
          String grantId =
              Authorizations.requireAuthorizable(
                  tx.state(), request.userId(), orgId, request.projectId(), request.roleKeys());
          if (!request.projectGrantId().isEmpty() && !request.projectGrantId().equals(grantId)) {
            throw Fault.failedPrecondition("COMMAND-4m9ff", "Project Grant not found");
          }
          requireOnProject(call, request.projectId(), grantId, WRITE);
          Authorization created =
              Authorizations.create(
                  tx, request.userId(), orgId, request.projectId(), grantId, request.roleKeys());
          return new AddUserGrantResponse(created.id(), V1Details.ofMaking(created.stamp(), orgId));
        });
  }

  static DetailsResponse update(Call call, UpdateUserGrantRequest request) {
    return call.write(
        tx -> {
          Authorization grant = find(call, tx, request.grantId(), "COMMAND-3M9sd");
          if (grant.roleKeys().equals(request.roleKeys())) {
            throw Fault.failedPrecondition("COMMAND-Rs8fy", "User grant has not been changed");
          }
          Authorizations.requireAuthorizable(
              tx.state(), grant.userId(), grant.orgId(), grant.projectId(), request.roleKeys());
          requireOnProject(call, grant.projectId(), grant.projectGrantId(), WRITE);
          return changed(Authorizations.change(tx, grant, request.roleKeys()));
        });
  }

  static DetailsResponse deactivate(Call call, DeactivateUserGrantRequest request) {
    return call.write(tx -> activate(call, tx, request.grantId(), "COMMAND-3M9sd", false));
  }

  static DetailsResponse reactivate(Call call, ReactivateUserGrantRequest request) {
    return call.write(tx -> activate(call, tx, request.grantId(), "COMMAND-Lp0gs", true));
  }

  /** What is so already stays so, whoever asks. */
  private static DetailsResponse activate(
      Call call, Tx tx, String grantId, String missingId, boolean active) {
    Authorization grant = find(call, tx, grantId, missingId);
    if (grant.active() == active) {
      return changed(grant);
    }
    requireOnProject(call, grant.projectId(), grant.projectGrantId(), WRITE);
    return changed(Authorizations.activate(tx, grant, active));
  }

  static DetailsResponse remove(Call call, RemoveUserGrantRequest request) {
    return call.write(tx -> remove(call, tx, request.grantId()));
  }

  /** All of them, or none. */
  static BulkRemoveUserGrantResponse removeAll(Call call, BulkRemoveUserGrantRequest request) {
    if (request.grantId().isEmpty()) {
      throw Fault.invalidArgument("COMMAND-5M0sd", "Id missing");
    }
    call.change(tx -> request.grantId().forEach(id -> remove(call, tx, id)));
    return new BulkRemoveUserGrantResponse();
  }

  private static DetailsResponse remove(Call call, Tx tx, String grantId) {
    if (grantId.isEmpty()) {
      throw Fault.invalidArgument("COMMAND-J9sc5", "Id missing");
    }
    Authorization grant = find(call, tx, grantId, "COMMAND-1My0t");
    requireOnProject(call, grant.projectId(), grant.projectGrantId(), "user.grant.delete");
    return DetailsResponse.ofChange(Authorizations.remove(tx, grant), grant.orgId());
  }

  private static Authorization find(Call call, Tx tx, String grantId, String missingId) {
    return Owned.get(
        call,
        tx.state(),
        Authorization.TABLE,
        grantId,
        () -> Fault.notFound(missingId, "User grant not found"));
  }

  /**
   * Who has a role on projects or grants of them alone may give roles on those only; this is looked
   * at when all else is as it has to be.
   */
  private static void requireOnProject(
      Call call, String projectId, String projectGrantId, String permission) {
    String orgId = call.caller().orgId();
    boolean onGrant = !projectGrantId.isEmpty() && call.may(orgId, projectGrantId, permission);
    if (!onGrant && !call.may(orgId, projectId, permission)) {
      throw Fault.permissionDenied("EVENT-Shu7e", "User has no permissions on this project");
    }
  }

  private static DetailsResponse changed(Authorization grant) {
    return DetailsResponse.ofChange(grant.stamp(), grant.orgId());
  }
}

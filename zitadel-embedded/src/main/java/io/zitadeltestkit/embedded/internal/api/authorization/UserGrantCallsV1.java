package io.zitadeltestkit.embedded.internal.api.authorization;

import io.zitadeltestkit.embedded.internal.api.authorization.UserGrantMessagesV1.AddUserGrantRequest;
import io.zitadeltestkit.embedded.internal.api.authorization.UserGrantMessagesV1.AddUserGrantResponse;
import io.zitadeltestkit.embedded.internal.api.authorization.UserGrantMessagesV1.BulkRemoveUserGrantRequest;
import io.zitadeltestkit.embedded.internal.api.authorization.UserGrantMessagesV1.UpdateUserGrantRequest;
import io.zitadeltestkit.embedded.internal.api.authorization.UserGrantMessagesV1.UserGrantIdRequest;
import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.EmptyResponse;
import io.zitadeltestkit.embedded.internal.api.message.OwnedV1;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.membership.Authorization;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.state.Tx;

/** Changes user grants. */
final class UserGrantCallsV1 {
  private static final String WRITE = "user.grant.write";

  private UserGrantCallsV1() {}

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
          return new AddUserGrantResponse(created.id(), DetailsV1.ofMaking(created.stamp(), orgId));
        });
  }

  /** Unlike the others it changes grants of all organizations. */
  static DetailsResponseV1 update(Call call, UpdateUserGrantRequest request) {
    return call.write(
        tx -> {
          Authorization grant =
              tx.get(Authorization.TABLE, request.grantId(), () -> missing("COMMAND-3M9sd"));
          if (grant.roleKeys().equals(request.roleKeys())) {
            throw Fault.failedPrecondition("COMMAND-Rs8fy", "User grant has not been changed");
          }
          Authorizations.requireAuthorizable(
              tx.state(), grant.userId(), grant.orgId(), grant.projectId(), request.roleKeys());
          requireOnProject(call, grant.projectId(), grant.projectGrantId(), WRITE);
          return changed(Authorizations.change(tx, grant, request.roleKeys()));
        });
  }

  static DetailsResponseV1 deactivate(Call call, UserGrantIdRequest request) {
    return call.write(tx -> activate(call, tx, request.grantId(), "COMMAND-3M9sd", false));
  }

  static DetailsResponseV1 reactivate(Call call, UserGrantIdRequest request) {
    return call.write(tx -> activate(call, tx, request.grantId(), "COMMAND-Lp0gs", true));
  }

  /** If the state is already the wanted one, nothing changes, and no permission is checked. */
  private static DetailsResponseV1 activate(
      Call call, Tx tx, String grantId, String missingId, boolean active) {
    Authorization grant = find(call, tx, grantId, missingId);
    if (grant.active() == active) {
      return changed(grant);
    }
    requireOnProject(call, grant.projectId(), grant.projectGrantId(), WRITE);
    return changed(Authorizations.activate(tx, grant, active));
  }

  static DetailsResponseV1 remove(Call call, UserGrantIdRequest request) {
    return call.write(tx -> remove(call, tx, request.grantId()));
  }

  /** All of them, or none. */
  static EmptyResponse removeAll(Call call, BulkRemoveUserGrantRequest request) {
    if (request.grantId().isEmpty()) {
      throw Fault.invalidArgument("COMMAND-5M0sd", "Id missing");
    }
    call.change(tx -> request.grantId().forEach(id -> remove(call, tx, id)));
    return new EmptyResponse();
  }

  private static DetailsResponseV1 remove(Call call, Tx tx, String grantId) {
    if (grantId.isEmpty()) {
      throw Fault.invalidArgument("COMMAND-J9sc5", "Id missing");
    }
    Authorization grant = find(call, tx, grantId, "COMMAND-1My0t");
    requireOnProject(call, grant.projectId(), grant.projectGrantId(), "user.grant.delete");
    return DetailsResponseV1.ofChange(Authorizations.remove(tx, grant), grant.orgId());
  }

  private static Authorization find(Call call, Tx tx, String grantId, String missingId) {
    return OwnedV1.get(call, tx.state(), Authorization.TABLE, grantId, () -> missing(missingId));
  }

  private static Fault missing(String id) {
    return Fault.notFound(id, "User grant not found");
  }

  /**
   * A user with roles only on projects or project grants may give roles only on those; this is
   * checked last.
   */
  private static void requireOnProject(
      Call call, String projectId, String projectGrantId, String permission) {
    String orgId = call.caller().orgId();
    boolean onGrant = !projectGrantId.isEmpty() && call.may(orgId, projectGrantId, permission);
    if (!onGrant && !call.may(orgId, projectId, permission)) {
      throw Fault.permissionDenied("EVENT-Shu7e", "User has no permissions on this project");
    }
  }

  private static DetailsResponseV1 changed(Authorization grant) {
    return DetailsResponseV1.ofChange(grant.stamp(), grant.orgId());
  }
}

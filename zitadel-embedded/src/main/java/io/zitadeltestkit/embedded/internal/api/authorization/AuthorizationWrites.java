package io.zitadeltestkit.embedded.internal.api.authorization;

import io.zitadeltestkit.embedded.internal.api.authorization.AuthorizationMessages.CreateAuthorizationRequest;
import io.zitadeltestkit.embedded.internal.api.authorization.AuthorizationMessages.CreateAuthorizationResponse;
import io.zitadeltestkit.embedded.internal.api.authorization.AuthorizationMessages.UpdateAuthorizationRequest;
import io.zitadeltestkit.embedded.internal.api.message.ChangedResponse;
import io.zitadeltestkit.embedded.internal.api.message.DeletedResponse;
import io.zitadeltestkit.embedded.internal.api.message.IdRequest;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.membership.Authorization;
import io.zitadeltestkit.embedded.internal.model.removal.Removal;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.time.Instant;
import java.util.Optional;

/** Changes authorizations. */
final class AuthorizationWrites {
  private AuthorizationWrites() {}

  static CreateAuthorizationResponse create(Call call, CreateAuthorizationRequest request) {
    return call.write(
        tx -> {
          String orgId = request.organizationId();
          String grantId =
              Authorizations.requireAuthorizable(
                  tx.state(), request.userId(), orgId, request.projectId(), request.roleKeys());
          require(call, orgId, request.projectId(), grantId, "user.grant.write");
          Authorization created =
              Authorizations.create(
                  tx, request.userId(), orgId, request.projectId(), grantId, request.roleKeys());
          return new CreateAuthorizationResponse(created.id(), created.stamp().createdAt());
        });
  }

  static ChangedResponse update(Call call, UpdateAuthorizationRequest request) {
    return call.write(
        tx -> {
          Authorization found = get(tx, request.id(), "COMMAND-3M9sd");
          if (found.roleKeys().equals(request.roleKeys())) {
            return new ChangedResponse(found.stamp().changedAt());
          }
          Authorizations.requireAuthorizable(
              tx.state(), found.userId(), found.orgId(), found.projectId(), request.roleKeys());
          require(call, found, "user.grant.write");
          Authorization changed = Authorizations.change(tx, found, request.roleKeys());
          return new ChangedResponse(changed.stamp().changedAt());
        });
  }

  static ChangedResponse deactivate(Call call, IdRequest request) {
    return call.write(
        tx -> {
          Authorization found = get(tx, request.id(), "COMMAND-3M9sd");
          return new ChangedResponse(activate(call, tx, found, false));
        });
  }

  static ChangedResponse activate(Call call, IdRequest request) {
    return call.write(
        tx -> {
          Authorization found = get(tx, request.id(), "COMMAND-Lp0gs");
          return new ChangedResponse(activate(call, tx, found, true));
        });
  }

  static DeletedResponse delete(Call call, IdRequest request) {
    return call.write(
        tx -> {
          Optional<Authorization> found = tx.find(Authorization.TABLE, request.id());
          if (found.isEmpty()) {
            return new DeletedResponse(
                Removal.when(tx.state(), Authorization.TABLE, request.id()).orElse(Stamp.NEVER));
          }
          require(call, found.get(), "user.grant.delete");
          return new DeletedResponse(Authorizations.remove(tx, found.get()).changedAt());
        });
  }

  private static Instant activate(Call call, Tx tx, Authorization found, boolean active) {
    if (found.active() == active) {
      return found.stamp().changedAt();
    }
    require(call, found, "user.grant.write");
    return Authorizations.activate(tx, found, active).stamp().changedAt();
  }

  private static Authorization get(Tx tx, String id, String errorId) {
    return tx.get(Authorization.TABLE, id, () -> Fault.notFound(errorId, "User grant not found"));
  }

  private static void require(Call call, Authorization authorization, String permission) {
    require(
        call,
        authorization.orgId(),
        authorization.projectId(),
        authorization.projectGrantId(),
        permission);
  }

  private static void require(
      Call call, String orgId, String projectId, String grantId, String permission) {
    call.requireOn(orgId, grantId.isEmpty() ? projectId : grantId, permission);
  }
}

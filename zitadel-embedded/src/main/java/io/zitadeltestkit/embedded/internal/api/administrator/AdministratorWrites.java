package io.zitadeltestkit.embedded.internal.api.administrator;

import io.zitadeltestkit.embedded.internal.api.administrator.InternalPermissionMessages.AdministratorRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.InternalPermissionMessages.DeleteAdministratorRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.InternalPermissionMessages.ResourceType;
import io.zitadeltestkit.embedded.internal.api.message.ChangedResponse;
import io.zitadeltestkit.embedded.internal.api.message.CreatedResponse;
import io.zitadeltestkit.embedded.internal.api.message.DeletedResponse;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.membership.Membership;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import org.jspecify.annotations.Nullable;

/** Changes administrators. */
final class AdministratorWrites {
  private AdministratorWrites() {}

  static CreatedResponse create(Call call, AdministratorRequest request) {
    Administrators administrators = of(request.resource(), "ADMIN-IbPp47HDP5");
    Membership added =
        call.write(tx -> administrators.add(call, tx, request.userId(), request.roles()));
    return new CreatedResponse(added.stamp().changedAt());
  }

  static ChangedResponse update(Call call, AdministratorRequest request) {
    Administrators administrators = of(request.resource(), "ADMIN-i0V2IbdloZ");
    Membership changed =
        call.write(tx -> administrators.change(call, tx, request.userId(), request.roles()));
    return new ChangedResponse(changed.stamp().changedAt());
  }

  static DeletedResponse delete(Call call, DeleteAdministratorRequest request) {
    Administrators administrators = of(request.resource(), "ADMIN-3UOjLtuohh");
    return new DeletedResponse(
        call.write(tx -> administrators.remove(call, tx, request.userId()))
            .map(Stamp::changedAt)
            .orElse(null));
  }

  private static Administrators of(@Nullable ResourceType resource, String missingId) {
    if (resource == null) {
      throw Fault.invalidArgument(missingId, "Errors.Invalid.Argument");
    }
    if (resource.organizationId() != null) {
      return new OrganizationAdministrators(resource.organizationId());
    }
    if (resource.projectId() != null) {
      return new ProjectAdministrators(resource.projectId());
    }
    if (resource.projectGrant() != null) {
      return new ProjectGrantAdministrators(
          resource.projectGrant().projectId(), resource.projectGrant().organizationId());
    }
    return new InstanceAdministrators();
  }
}

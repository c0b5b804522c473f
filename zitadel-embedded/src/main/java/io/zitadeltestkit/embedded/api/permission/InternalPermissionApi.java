package io.zitadeltestkit.embedded.api.permission;

import io.zitadeltestkit.embedded.api.Api;
import io.zitadeltestkit.embedded.api.permission.InternalPermissionMessages.CreateAdministratorRequest;
import io.zitadeltestkit.embedded.api.permission.InternalPermissionMessages.DeleteAdministratorRequest;
import io.zitadeltestkit.embedded.api.permission.InternalPermissionMessages.ListAdministratorsRequest;
import io.zitadeltestkit.embedded.api.permission.InternalPermissionMessages.UpdateAdministratorRequest;
import io.zitadeltestkit.embedded.operation.Service;

/** {@code zitadel.internal_permission.v2.InternalPermissionService}. */
public final class InternalPermissionApi implements Api {
  @Override
  public Service service() {
    return Service.v2("zitadel.internal_permission.v2.InternalPermissionService")
        .add("ListAdministrators", ListAdministratorsRequest.class, AdministratorReads::list)
        .add("CreateAdministrator", CreateAdministratorRequest.class, AdministratorWrites::create)
        .add("UpdateAdministrator", UpdateAdministratorRequest.class, AdministratorWrites::update)
        .add("DeleteAdministrator", DeleteAdministratorRequest.class, AdministratorWrites::delete);
  }
}

package io.zitadeltestkit.embedded.internal.api.administrator;

import io.zitadeltestkit.embedded.internal.api.administrator.InternalPermissionMessages.CreateAdministratorRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.InternalPermissionMessages.DeleteAdministratorRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.InternalPermissionMessages.ListAdministratorsRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.InternalPermissionMessages.UpdateAdministratorRequest;
import io.zitadeltestkit.embedded.internal.operation.Api;
import io.zitadeltestkit.embedded.internal.operation.Service;

/** {@code zitadel.internal_permission.v2.InternalPermissionService}. */
public final class InternalPermissionApi implements Api {
  @Override
  public Service service() {
    return Service.of("zitadel.internal_permission.v2.InternalPermissionService")
        .add("ListAdministrators", ListAdministratorsRequest.class, AdministratorReads::list)
        .add("CreateAdministrator", CreateAdministratorRequest.class, AdministratorWrites::create)
        .add("UpdateAdministrator", UpdateAdministratorRequest.class, AdministratorWrites::update)
        .add("DeleteAdministrator", DeleteAdministratorRequest.class, AdministratorWrites::delete);
  }
}

package io.zitadeltestkit.embedded.internal.api.administrator;

import io.zitadeltestkit.embedded.internal.api.administrator.InternalPermissionMessages.AdministratorRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.InternalPermissionMessages.DeleteAdministratorRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.InternalPermissionMessages.ListAdministratorsRequest;
import io.zitadeltestkit.embedded.internal.operation.Api;
import io.zitadeltestkit.embedded.internal.operation.Service;

/** {@code zitadel.internal_permission.v2.InternalPermissionService}. */
public final class InternalPermissionApi implements Api {
  @Override
  public Service service() {
    return Service.of("zitadel.internal_permission.v2.InternalPermissionService")
        .add("ListAdministrators", ListAdministratorsRequest.class, AdministratorReads::list)
        .add("CreateAdministrator", AdministratorRequest.class, AdministratorWrites::create)
        .add("UpdateAdministrator", AdministratorRequest.class, AdministratorWrites::update)
        .add("DeleteAdministrator", DeleteAdministratorRequest.class, AdministratorWrites::delete);
  }
}

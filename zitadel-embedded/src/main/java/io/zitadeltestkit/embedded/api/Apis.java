package io.zitadeltestkit.embedded.api;

import io.zitadeltestkit.embedded.api.org.OrganizationApi;
import io.zitadeltestkit.embedded.api.permission.InternalPermissionApi;
import io.zitadeltestkit.embedded.api.user.UserApi;
import io.zitadeltestkit.embedded.operation.Server;
import io.zitadeltestkit.embedded.operation.Service;
import java.util.List;
import java.util.stream.Stream;

/** All services that the server offers. */
public final class Apis {
  private Apis() {}

  /** Returns their tables. */
  public static List<Service> services(Server server) {
    return Stream.<Api>of(new OrganizationApi(), new UserApi(), new InternalPermissionApi())
        .map(Api::service)
        .toList();
  }
}

package io.zitadeltestkit.embedded.api.management;

import io.zitadeltestkit.embedded.api.Api;
import io.zitadeltestkit.embedded.api.common.Healthz;
import io.zitadeltestkit.embedded.operation.Operation;
import io.zitadeltestkit.embedded.operation.Service;
import io.zitadeltestkit.embedded.operation.Verb;

/** {@code zitadel.management.v1.ManagementService}. */
public final class ManagementApi implements Api {
  @Override
  public Service service() {
    return Service.v1("zitadel.management.v1.ManagementService")
        .add("Healthz", Operation.PUBLIC, Healthz.Request.class, Healthz::answer)
        .rest(Verb.GET, "/management/v1/healthz");
  }
}

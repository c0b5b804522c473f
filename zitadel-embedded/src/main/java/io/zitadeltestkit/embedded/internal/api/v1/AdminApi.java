package io.zitadeltestkit.embedded.internal.api.v1;

import io.zitadeltestkit.embedded.internal.api.administrator.InstanceMemberMethodsV1;
import io.zitadeltestkit.embedded.internal.api.instance.MyInstanceMethodsV1;
import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.api.message.Healthz;
import io.zitadeltestkit.embedded.internal.api.organization.AdminOrgMethodsV1;
import io.zitadeltestkit.embedded.internal.api.settings.InstanceSettingsMethodsV1;
import io.zitadeltestkit.embedded.internal.api.settings.PolicyMethodsOfServicesV1;
import io.zitadeltestkit.embedded.internal.operation.Api;
import io.zitadeltestkit.embedded.internal.operation.Service;

/** {@code zitadel.admin.v1.AdminService}. */
public final class AdminApi implements Api {
  @Override
  public Service service() {
    return Service.of("zitadel.admin.v1.AdminService")
        .add("Healthz", EmptyRequest.class, Healthz::answer)
        .with(AdminOrgMethodsV1::addTo)
        .with(InstanceMemberMethodsV1::addTo)
        .with(PolicyMethodsOfServicesV1::addToAdmin)
        .with(InstanceSettingsMethodsV1::addTo)
        .with(MyInstanceMethodsV1::addTo);
  }
}

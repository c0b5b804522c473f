package io.zitadeltestkit.embedded.api.management;

import io.zitadeltestkit.embedded.api.Api;
import io.zitadeltestkit.embedded.api.common.Healthz;
import io.zitadeltestkit.embedded.api.common.OrganizationV1;
import io.zitadeltestkit.embedded.api.management.ManagementMessages.GetMyOrgRequest;
import io.zitadeltestkit.embedded.api.management.ManagementMessages.GetMyOrgResponse;
import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.Organization;
import io.zitadeltestkit.embedded.operation.Call;
import io.zitadeltestkit.embedded.operation.Operation;
import io.zitadeltestkit.embedded.operation.Service;
import io.zitadeltestkit.embedded.operation.Verb;

/** {@code zitadel.management.v1.ManagementService}. */
public final class ManagementApi implements Api {
  @Override
  public Service service() {
    return Service.v1("zitadel.management.v1.ManagementService")
        .add("Healthz", Operation.PUBLIC, Healthz.Request.class, Healthz::answer)
        .rest(Verb.GET, "/management/v1/healthz")
        .add("GetMyOrg", "org.read", GetMyOrgRequest.class, ManagementApi::myOrg)
        .rest(Verb.GET, "/management/v1/orgs/me");
  }

  private static GetMyOrgResponse myOrg(Call call, GetMyOrgRequest request) {
    return new GetMyOrgResponse(
        call.state()
            .find(Organization.TABLE, call.caller().orgId())
            .map(OrganizationV1::of)
            .orElseThrow(() -> Fault.notFound("QUERY-iTTGJ", "Organisation not found")));
  }
}

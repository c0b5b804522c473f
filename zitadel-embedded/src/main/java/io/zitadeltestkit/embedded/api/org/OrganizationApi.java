package io.zitadeltestkit.embedded.api.org;

import io.zitadeltestkit.embedded.api.Api;
import io.zitadeltestkit.embedded.api.org.OrganizationMessages.AddOrganizationRequest;
import io.zitadeltestkit.embedded.api.org.OrganizationMessages.ListOrganizationsRequest;
import io.zitadeltestkit.embedded.operation.Service;
import io.zitadeltestkit.embedded.operation.Verb;

/** {@code zitadel.org.v2.OrganizationService}. */
public final class OrganizationApi implements Api {
  @Override
  public Service service() {
    return Service.v2("zitadel.org.v2.OrganizationService")
        .add("AddOrganization", AddOrganizationRequest.class, OrganizationWrites::add)
        .rest(Verb.POST, "/v2/organizations", "*", 201)
        .add("ListOrganizations", ListOrganizationsRequest.class, OrganizationReads::list)
        .rest(Verb.POST, "/v2/organizations/_search");
  }
}

package io.zitadeltestkit.embedded.api.management;

import io.zitadeltestkit.embedded.api.common.OrganizationV1;

/** Requests and answers of {@code zitadel.management.v1.ManagementService}. */
interface ManagementMessages {
  record GetMyOrgRequest() {}

  record GetMyOrgResponse(OrganizationV1 org) {}
}

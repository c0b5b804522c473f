package io.zitadeltestkit.embedded.internal.api.organization;

import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.api.message.IdRequest;
import io.zitadeltestkit.embedded.internal.api.message.OrgIdRequestV1;
import io.zitadeltestkit.embedded.internal.api.organization.AdminOrgMessagesV1.IsOrgUniqueRequest;
import io.zitadeltestkit.embedded.internal.api.organization.AdminOrgMessagesV1.ListOrgsRequest;
import io.zitadeltestkit.embedded.internal.api.organization.AdminOrgMessagesV1.SetUpOrgRequest;
import io.zitadeltestkit.embedded.internal.operation.Service;

/** Methods of the admin service about organizations. */
public final class AdminOrgMethodsV1 {
  private AdminOrgMethodsV1() {}

  /** Adds them to the service. */
  public static void addTo(Service service) {
    service
        .add("GetOrgByID", IdRequest.class, AdminOrgCallsV1::get)
        .add("IsOrgUnique", IsOrgUniqueRequest.class, AdminOrgCallsV1::isUnique)
        .add("SetDefaultOrg", OrgIdRequestV1.class, AdminOrgCallsV1::setDefault)
        .add("GetDefaultOrg", EmptyRequest.class, AdminOrgCallsV1::getDefault)
        .add("ListOrgs", ListOrgsRequest.class, AdminOrgCallsV1::list)
        .add("SetUpOrg", SetUpOrgRequest.class, OrgSetUpV1::setUp)
        .add("RemoveOrg", OrgIdRequestV1.class, AdminOrgCallsV1::remove);
  }
}

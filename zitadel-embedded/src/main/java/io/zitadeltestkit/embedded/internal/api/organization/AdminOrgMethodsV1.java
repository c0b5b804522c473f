package io.zitadeltestkit.embedded.internal.api.organization;

import io.zitadeltestkit.embedded.internal.api.organization.AdminOrgMessagesV1.GetDefaultOrgRequest;
import io.zitadeltestkit.embedded.internal.api.organization.AdminOrgMessagesV1.GetOrgByIDRequest;
import io.zitadeltestkit.embedded.internal.api.organization.AdminOrgMessagesV1.IsOrgUniqueRequest;
import io.zitadeltestkit.embedded.internal.api.organization.AdminOrgMessagesV1.ListOrgsRequest;
import io.zitadeltestkit.embedded.internal.api.organization.AdminOrgMessagesV1.RemoveOrgRequest;
import io.zitadeltestkit.embedded.internal.api.organization.AdminOrgMessagesV1.SetDefaultOrgRequest;
import io.zitadeltestkit.embedded.internal.api.organization.AdminOrgMessagesV1.SetUpOrgRequest;
import io.zitadeltestkit.embedded.internal.operation.Service;

/** Methods of the admin service about organizations. */
public final class AdminOrgMethodsV1 {
  private AdminOrgMethodsV1() {}

  /** Adds them to the service. */
  public static void addTo(Service service) {
    service
        .add("GetOrgByID", GetOrgByIDRequest.class, AdminOrgCallsV1::get)
        .add("IsOrgUnique", IsOrgUniqueRequest.class, AdminOrgCallsV1::isUnique)
        .add("SetDefaultOrg", SetDefaultOrgRequest.class, AdminOrgCallsV1::setDefault)
        .add("GetDefaultOrg", GetDefaultOrgRequest.class, AdminOrgCallsV1::getDefault)
        .add("ListOrgs", ListOrgsRequest.class, AdminOrgCallsV1::list)
        .add("SetUpOrg", SetUpOrgRequest.class, OrgSetUpV1::setUp)
        .add("RemoveOrg", RemoveOrgRequest.class, AdminOrgCallsV1::remove);
  }
}

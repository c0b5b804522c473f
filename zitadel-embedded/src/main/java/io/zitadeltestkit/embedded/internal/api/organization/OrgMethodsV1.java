package io.zitadeltestkit.embedded.internal.api.organization;

import io.zitadeltestkit.embedded.internal.api.organization.OrgDomainMessagesV1.AddOrgDomainRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrgDomainMessagesV1.GenerateOrgDomainValidationRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrgDomainMessagesV1.ListOrgDomainsRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrgDomainMessagesV1.RemoveOrgDomainRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrgDomainMessagesV1.SetPrimaryOrgDomainRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrgDomainMessagesV1.ValidateOrgDomainRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrgMessagesV1.AddOrgRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrgMessagesV1.BulkRemoveOrgMetadataRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrgMessagesV1.BulkSetOrgMetadataRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrgMessagesV1.DeactivateOrgRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrgMessagesV1.GetMyOrgRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrgMessagesV1.GetOrgByDomainGlobalRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrgMessagesV1.GetOrgMetadataRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrgMessagesV1.ListOrgMetadataRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrgMessagesV1.ReactivateOrgRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrgMessagesV1.RemoveOrgMetadataRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrgMessagesV1.RemoveOrgRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrgMessagesV1.SetOrgMetadataRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrgMessagesV1.UpdateOrgRequest;
import io.zitadeltestkit.embedded.internal.operation.Service;

/** The methods about the organization of a call. */
public final class OrgMethodsV1 {
  private OrgMethodsV1() {}

  /** Adds them to the service. */
  public static void addTo(Service service) {
    service
        .add("GetMyOrg", GetMyOrgRequest.class, OrgCallsV1::get)
        .add("GetOrgByDomainGlobal", GetOrgByDomainGlobalRequest.class, OrgCallsV1::byDomain)
        .add("AddOrg", AddOrgRequest.class, OrgCallsV1::add)
        .add("UpdateOrg", UpdateOrgRequest.class, OrgCallsV1::rename)
        .add("DeactivateOrg", DeactivateOrgRequest.class, OrgCallsV1::deactivate)
        .add("ReactivateOrg", ReactivateOrgRequest.class, OrgCallsV1::reactivate)
        .add("RemoveOrg", RemoveOrgRequest.class, OrgCallsV1::remove)
        .with(OrgMethodsV1::addDomains)
        .with(OrgMethodsV1::addMetadata);
  }

  private static void addDomains(Service service) {
    service
        .add("AddOrgDomain", AddOrgDomainRequest.class, OrgDomainCallsV1::add)
        .add("ListOrgDomains", ListOrgDomainsRequest.class, OrgDomainCallsV1::list)
        .add("RemoveOrgDomain", RemoveOrgDomainRequest.class, OrgDomainCallsV1::remove)
        .add(
            "GenerateOrgDomainValidation",
            GenerateOrgDomainValidationRequest.class,
            OrgDomainCallsV1::challenge)
        .add("ValidateOrgDomain", ValidateOrgDomainRequest.class, OrgDomainCallsV1::prove)
        .add("SetPrimaryOrgDomain", SetPrimaryOrgDomainRequest.class, OrgDomainCallsV1::setPrimary);
  }

  private static void addMetadata(Service service) {
    service
        .add("SetOrgMetadata", SetOrgMetadataRequest.class, OrgMetadataCallsV1::set)
        .add("BulkSetOrgMetadata", BulkSetOrgMetadataRequest.class, OrgMetadataCallsV1::setAll)
        .add("ListOrgMetadata", ListOrgMetadataRequest.class, OrgMetadataCallsV1::list)
        .add("GetOrgMetadata", GetOrgMetadataRequest.class, OrgMetadataCallsV1::get)
        .add("RemoveOrgMetadata", RemoveOrgMetadataRequest.class, OrgMetadataCallsV1::remove)
        .add(
            "BulkRemoveOrgMetadata",
            BulkRemoveOrgMetadataRequest.class,
            OrgMetadataCallsV1::removeAll);
  }
}

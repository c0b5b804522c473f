package io.zitadeltestkit.embedded.internal.api.organization;

import io.zitadeltestkit.embedded.internal.api.message.DomainRequestV1;
import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.api.metadata.KeyRequestV1;
import io.zitadeltestkit.embedded.internal.api.organization.OrgDomainMessagesV1.GenerateOrgDomainValidationRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrgDomainMessagesV1.ListOrgDomainsRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrgMessagesV1.BulkRemoveOrgMetadataRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrgMessagesV1.BulkSetOrgMetadataRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrgMessagesV1.ListOrgMetadataRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrgMessagesV1.OrgNameRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrgMessagesV1.SetOrgMetadataRequest;
import io.zitadeltestkit.embedded.internal.operation.Service;

/** The methods about the organization of a call. */
public final class OrgMethodsV1 {
  private OrgMethodsV1() {}

  /** Adds them to the service. */
  public static void addTo(Service service) {
    service
        .add("GetMyOrg", EmptyRequest.class, OrgCallsV1::get)
        .add("GetOrgByDomainGlobal", DomainRequestV1.class, OrgCallsV1::byDomain)
        .add("AddOrg", OrgNameRequest.class, OrgCallsV1::add)
        .add("UpdateOrg", OrgNameRequest.class, OrgCallsV1::rename)
        .add("DeactivateOrg", EmptyRequest.class, OrgCallsV1::deactivate)
        .add("ReactivateOrg", EmptyRequest.class, OrgCallsV1::reactivate)
        .add("RemoveOrg", EmptyRequest.class, OrgCallsV1::remove)
        .with(OrgMethodsV1::addDomains)
        .with(OrgMethodsV1::addMetadata);
  }

  private static void addDomains(Service service) {
    service
        .add("AddOrgDomain", DomainRequestV1.class, OrgDomainCallsV1::add)
        .add("ListOrgDomains", ListOrgDomainsRequest.class, OrgDomainCallsV1::list)
        .add("RemoveOrgDomain", DomainRequestV1.class, OrgDomainCallsV1::remove)
        .add(
            "GenerateOrgDomainValidation",
            GenerateOrgDomainValidationRequest.class,
            OrgDomainCallsV1::challenge)
        .add("ValidateOrgDomain", DomainRequestV1.class, OrgDomainCallsV1::prove)
        .add("SetPrimaryOrgDomain", DomainRequestV1.class, OrgDomainCallsV1::setPrimary);
  }

  private static void addMetadata(Service service) {
    service
        .add("SetOrgMetadata", SetOrgMetadataRequest.class, OrgMetadataCallsV1::set)
        .add("BulkSetOrgMetadata", BulkSetOrgMetadataRequest.class, OrgMetadataCallsV1::setAll)
        .add("ListOrgMetadata", ListOrgMetadataRequest.class, OrgMetadataCallsV1::list)
        .add("GetOrgMetadata", KeyRequestV1.class, OrgMetadataCallsV1::get)
        .add("RemoveOrgMetadata", KeyRequestV1.class, OrgMetadataCallsV1::remove)
        .add(
            "BulkRemoveOrgMetadata",
            BulkRemoveOrgMetadataRequest.class,
            OrgMetadataCallsV1::removeAll);
  }
}

package io.zitadeltestkit.embedded.api.management.org;

import io.zitadeltestkit.embedded.api.management.org.DomainMessages.AddOrgDomainRequest;
import io.zitadeltestkit.embedded.api.management.org.DomainMessages.GenerateOrgDomainValidationRequest;
import io.zitadeltestkit.embedded.api.management.org.DomainMessages.ListOrgDomainsRequest;
import io.zitadeltestkit.embedded.api.management.org.DomainMessages.RemoveOrgDomainRequest;
import io.zitadeltestkit.embedded.api.management.org.DomainMessages.SetPrimaryOrgDomainRequest;
import io.zitadeltestkit.embedded.api.management.org.DomainMessages.ValidateOrgDomainRequest;
import io.zitadeltestkit.embedded.api.management.org.OrgMessages.AddOrgRequest;
import io.zitadeltestkit.embedded.api.management.org.OrgMessages.BulkRemoveOrgMetadataRequest;
import io.zitadeltestkit.embedded.api.management.org.OrgMessages.BulkSetOrgMetadataRequest;
import io.zitadeltestkit.embedded.api.management.org.OrgMessages.DeactivateOrgRequest;
import io.zitadeltestkit.embedded.api.management.org.OrgMessages.GetMyOrgRequest;
import io.zitadeltestkit.embedded.api.management.org.OrgMessages.GetOrgByDomainGlobalRequest;
import io.zitadeltestkit.embedded.api.management.org.OrgMessages.GetOrgMetadataRequest;
import io.zitadeltestkit.embedded.api.management.org.OrgMessages.ListOrgMetadataRequest;
import io.zitadeltestkit.embedded.api.management.org.OrgMessages.ReactivateOrgRequest;
import io.zitadeltestkit.embedded.api.management.org.OrgMessages.RemoveOrgMetadataRequest;
import io.zitadeltestkit.embedded.api.management.org.OrgMessages.RemoveOrgRequest;
import io.zitadeltestkit.embedded.api.management.org.OrgMessages.SetOrgMetadataRequest;
import io.zitadeltestkit.embedded.api.management.org.OrgMessages.UpdateOrgRequest;
import io.zitadeltestkit.embedded.api.v1.FirstGeneration;

/** The methods about the organisation of a call. */
public final class OrgMethods {
  private OrgMethods() {}

  /** Adds them to the service. */
  public static void addTo(FirstGeneration service) {
    service
        .add("GetMyOrg", GetMyOrgRequest.class, OrgCalls::get)
        .add("GetOrgByDomainGlobal", GetOrgByDomainGlobalRequest.class, OrgCalls::byDomain)
        .add("AddOrg", AddOrgRequest.class, OrgCalls::add)
        .add("UpdateOrg", UpdateOrgRequest.class, OrgCalls::rename)
        .add("DeactivateOrg", DeactivateOrgRequest.class, OrgCalls::deactivate)
        .add("ReactivateOrg", ReactivateOrgRequest.class, OrgCalls::reactivate)
        .add("RemoveOrg", RemoveOrgRequest.class, OrgCalls::remove)
        .with(OrgMethods::addDomains)
        .with(OrgMethods::addMetadata);
  }

  private static void addDomains(FirstGeneration service) {
    service
        .add("AddOrgDomain", AddOrgDomainRequest.class, DomainCalls::add)
        .add("ListOrgDomains", ListOrgDomainsRequest.class, DomainCalls::list)
        .add("RemoveOrgDomain", RemoveOrgDomainRequest.class, DomainCalls::remove)
        .add(
            "GenerateOrgDomainValidation",
            GenerateOrgDomainValidationRequest.class,
            DomainCalls::challenge)
        .add("ValidateOrgDomain", ValidateOrgDomainRequest.class, DomainCalls::prove)
        .add("SetPrimaryOrgDomain", SetPrimaryOrgDomainRequest.class, DomainCalls::setPrimary);
  }

  private static void addMetadata(FirstGeneration service) {
    service
        .add("SetOrgMetadata", SetOrgMetadataRequest.class, MetadataCalls::set)
        .add("BulkSetOrgMetadata", BulkSetOrgMetadataRequest.class, MetadataCalls::setAll)
        .add("ListOrgMetadata", ListOrgMetadataRequest.class, MetadataCalls::list)
        .add("GetOrgMetadata", GetOrgMetadataRequest.class, MetadataCalls::get)
        .add("RemoveOrgMetadata", RemoveOrgMetadataRequest.class, MetadataCalls::remove)
        .add("BulkRemoveOrgMetadata", BulkRemoveOrgMetadataRequest.class, MetadataCalls::removeAll);
  }
}

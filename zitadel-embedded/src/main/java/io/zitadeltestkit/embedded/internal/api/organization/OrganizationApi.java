package io.zitadeltestkit.embedded.internal.api.organization;

import io.zitadeltestkit.embedded.internal.api.message.OrganizationIdRequest;
import io.zitadeltestkit.embedded.internal.operation.Api;
import io.zitadeltestkit.embedded.internal.operation.Service;

/** {@code zitadel.org.v2.OrganizationService}. */
public final class OrganizationApi implements Api {
  @Override
  public Service service() {
    Service service = Service.of("zitadel.org.v2.OrganizationService");
    addOrganizations(service);
    addMetadata(service);
    addDomains(service);
    return service;
  }

  private static void addOrganizations(Service service) {
    service
        .add(
            "AddOrganization",
            OrganizationMessages.AddOrganizationRequest.class,
            OrganizationWrites::add)
        .add(
            "UpdateOrganization",
            OrganizationMessages.UpdateOrganizationRequest.class,
            OrganizationWrites::update)
        .add(
            "ListOrganizations",
            OrganizationMessages.ListOrganizationsRequest.class,
            OrganizationReads::list)
        .add("DeleteOrganization", OrganizationIdRequest.class, OrganizationWrites::delete)
        .add("DeactivateOrganization", OrganizationIdRequest.class, OrganizationWrites::deactivate)
        .add("ActivateOrganization", OrganizationIdRequest.class, OrganizationWrites::activate);
  }

  private static void addMetadata(Service service) {
    service
        .add(
            "SetOrganizationMetadata",
            OrganizationMetadataMessages.SetOrganizationMetadataRequest.class,
            OrganizationMetadataCalls::set)
        .add(
            "ListOrganizationMetadata",
            OrganizationMetadataMessages.ListOrganizationMetadataRequest.class,
            OrganizationMetadataCalls::list)
        .add(
            "DeleteOrganizationMetadata",
            OrganizationMetadataMessages.DeleteOrganizationMetadataRequest.class,
            OrganizationMetadataCalls::delete);
  }

  private static void addDomains(Service service) {
    service
        .add(
            "AddOrganizationDomain",
            OrganizationDomainMessages.OrganizationDomainRequest.class,
            OrganizationDomainCalls::add)
        .add(
            "ListOrganizationDomains",
            OrganizationDomainMessages.ListOrganizationDomainsRequest.class,
            OrganizationDomainCalls::list)
        .add(
            "DeleteOrganizationDomain",
            OrganizationDomainMessages.OrganizationDomainRequest.class,
            OrganizationDomainCalls::delete)
        .add(
            "GenerateOrganizationDomainValidation",
            OrganizationDomainMessages.GenerateOrganizationDomainValidationRequest.class,
            OrganizationDomainCalls::generateValidation)
        .add(
            "VerifyOrganizationDomain",
            OrganizationDomainMessages.VerifyOrganizationDomainRequest.class,
            OrganizationDomainCalls::verify);
  }
}

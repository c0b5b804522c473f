package io.zitadeltestkit.embedded.api.org;

import io.zitadeltestkit.embedded.api.Api;
import io.zitadeltestkit.embedded.operation.Service;
import io.zitadeltestkit.embedded.operation.Verb;

/** {@code zitadel.org.v2.OrganizationService}. */
public final class OrganizationApi implements Api {
  private static final String ALL = "/v2/organizations";
  private static final String ONE = ALL + "/{organization_id}";

  @Override
  public Service service() {
    Service service = Service.v2("zitadel.org.v2.OrganizationService");
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
        .rest(Verb.POST, ALL, "*", 201)
        .add(
            "UpdateOrganization",
            OrganizationMessages.UpdateOrganizationRequest.class,
            OrganizationWrites::update)
        .rest(Verb.POST, ONE)
        .add(
            "ListOrganizations",
            OrganizationMessages.ListOrganizationsRequest.class,
            OrganizationReads::list)
        .rest(Verb.POST, ALL + "/_search")
        .add(
            "DeleteOrganization",
            OrganizationMessages.DeleteOrganizationRequest.class,
            OrganizationWrites::delete)
        .rest(Verb.DELETE, ONE, "", 200)
        .add(
            "DeactivateOrganization",
            OrganizationMessages.DeactivateOrganizationRequest.class,
            OrganizationWrites::deactivate)
        .rest(Verb.POST, ONE + "/deactivate")
        .add(
            "ActivateOrganization",
            OrganizationMessages.ActivateOrganizationRequest.class,
            OrganizationWrites::activate)
        .rest(Verb.POST, ONE + "/activate");
  }

  private static void addMetadata(Service service) {
    service
        .add(
            "SetOrganizationMetadata",
            MetadataMessages.SetOrganizationMetadataRequest.class,
            MetadataCalls::set)
        .rest(Verb.POST, ONE + "/metadata")
        .add(
            "ListOrganizationMetadata",
            MetadataMessages.ListOrganizationMetadataRequest.class,
            MetadataCalls::list)
        .rest(Verb.POST, ONE + "/metadata/search")
        .add(
            "DeleteOrganizationMetadata",
            MetadataMessages.DeleteOrganizationMetadataRequest.class,
            MetadataCalls::delete)
        .rest(Verb.DELETE, ONE + "/metadata", "", 200);
  }

  private static void addDomains(Service service) {
    service
        .add(
            "AddOrganizationDomain",
            DomainMessages.AddOrganizationDomainRequest.class,
            DomainCalls::add)
        .rest(Verb.POST, ONE + "/domains")
        .add(
            "ListOrganizationDomains",
            DomainMessages.ListOrganizationDomainsRequest.class,
            DomainCalls::list)
        .rest(Verb.POST, ONE + "/domains/search")
        .add(
            "DeleteOrganizationDomain",
            DomainMessages.DeleteOrganizationDomainRequest.class,
            DomainCalls::delete)
        .rest(Verb.DELETE, ONE + "/domains", "", 200)
        .add(
            "GenerateOrganizationDomainValidation",
            DomainMessages.GenerateOrganizationDomainValidationRequest.class,
            DomainCalls::generateValidation)
        .rest(Verb.POST, ONE + "/domains/validation/generate")
        .add(
            "VerifyOrganizationDomain",
            DomainMessages.VerifyOrganizationDomainRequest.class,
            DomainCalls::verify)
        .rest(Verb.POST, ONE + "/domains/validation/verify");
  }
}

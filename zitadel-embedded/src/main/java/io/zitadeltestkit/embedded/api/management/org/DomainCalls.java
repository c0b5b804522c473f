package io.zitadeltestkit.embedded.api.management.org;

import io.zitadeltestkit.embedded.api.common.V1Details;
import io.zitadeltestkit.embedded.api.management.org.DomainMessages.AddOrgDomainRequest;
import io.zitadeltestkit.embedded.api.management.org.DomainMessages.Domain;
import io.zitadeltestkit.embedded.api.management.org.DomainMessages.DomainNameQuery;
import io.zitadeltestkit.embedded.api.management.org.DomainMessages.DomainSearchQuery;
import io.zitadeltestkit.embedded.api.management.org.DomainMessages.DomainValidationType;
import io.zitadeltestkit.embedded.api.management.org.DomainMessages.GenerateOrgDomainValidationRequest;
import io.zitadeltestkit.embedded.api.management.org.DomainMessages.GenerateOrgDomainValidationResponse;
import io.zitadeltestkit.embedded.api.management.org.DomainMessages.ListOrgDomainsRequest;
import io.zitadeltestkit.embedded.api.management.org.DomainMessages.ListOrgDomainsResponse;
import io.zitadeltestkit.embedded.api.management.org.DomainMessages.RemoveOrgDomainRequest;
import io.zitadeltestkit.embedded.api.management.org.DomainMessages.SetPrimaryOrgDomainRequest;
import io.zitadeltestkit.embedded.api.management.org.DomainMessages.ValidateOrgDomainRequest;
import io.zitadeltestkit.embedded.api.org.OrganizationDomains;
import io.zitadeltestkit.embedded.api.v1.DetailsResponse;
import io.zitadeltestkit.embedded.api.v1.ListDetailsV1;
import io.zitadeltestkit.embedded.api.v1.Pages;
import io.zitadeltestkit.embedded.model.Organization;
import io.zitadeltestkit.embedded.model.OrganizationDomain;
import io.zitadeltestkit.embedded.model.OrganizationDomain.Validation;
import io.zitadeltestkit.embedded.model.Stamp;
import io.zitadeltestkit.embedded.model.Tx;
import io.zitadeltestkit.embedded.operation.Call;
import io.zitadeltestkit.embedded.query.Listing;
import io.zitadeltestkit.embedded.query.TextMatch;

/** The domains of the organisation. */
final class DomainCalls {
  private DomainCalls() {}

  static DetailsResponse add(Call call, AddOrgDomainRequest request) {
    String orgId = call.caller().orgId();
    return call.write(
        tx -> {
          OrganizationDomains.add(tx, orgId, request.domain(), call.requestedDomain());
          return DetailsResponse.ofMaking(stamp(tx, orgId), orgId);
        });
  }

  static DetailsResponse remove(Call call, RemoveOrgDomainRequest request) {
    String orgId = call.caller().orgId();
    return call.write(
        tx -> {
          OrganizationDomains.remove(tx, orgId, request.domain());
          return DetailsResponse.ofChange(stamp(tx, orgId), orgId);
        });
  }

  static DetailsResponse setPrimary(Call call, SetPrimaryOrgDomainRequest request) {
    String orgId = call.caller().orgId();
    return call.write(
        tx -> {
          OrganizationDomains.setPrimary(tx, orgId, request.domain());
          return DetailsResponse.ofChange(stamp(tx, orgId), orgId);
        });
  }

  static GenerateOrgDomainValidationResponse challenge(
      Call call, GenerateOrgDomainValidationRequest request) {
    Validation validation = Validation.values()[request.type().ordinal()];
    OrganizationDomain challenged =
        call.write(
            tx ->
                OrganizationDomains.challenge(
                    tx, call.caller().orgId(), request.domain(), validation));
    return new GenerateOrgDomainValidationResponse(
        challenged.challenge(), OrganizationDomains.challengeUrl(challenged));
  }

  static DetailsResponse prove(Call call, ValidateOrgDomainRequest request) {
    OrganizationDomain proved =
        call.write(tx -> OrganizationDomains.prove(tx, call.caller().orgId(), request.domain()));
    return DetailsResponse.ofChange(proved.stamp(), proved.orgId());
  }

  private static Stamp stamp(Tx tx, String orgId) {
    return tx.find(Organization.TABLE, orgId).map(Organization::stamp).orElseGet(tx::created);
  }

  static ListOrgDomainsResponse list(Call call, ListOrgDomainsRequest request) {
    Listing<OrganizationDomain> page =
        Pages.of(
            OrganizationDomain.of(call.listed(), call.caller().orgId()).stream(),
            domain -> request.queries().stream().allMatch(query -> matches(query, domain)),
            request.query());
    return new ListOrgDomainsResponse(
        ListDetailsV1.of(call, page), page.map(DomainCalls::view).items());
  }

  private static boolean matches(DomainSearchQuery query, OrganizationDomain domain) {
    DomainNameQuery name = query.domainNameQuery();
    return name == null || TextMatch.matches(name.method(), domain.domain(), name.name());
  }

  private static Domain view(OrganizationDomain domain) {
    return new Domain(
        domain.orgId(),
        V1Details.of(domain.stamp(), domain.orgId()),
        domain.domain(),
        domain.verified(),
        domain.primary(),
        DomainValidationType.values()[domain.validation().ordinal()]);
  }
}

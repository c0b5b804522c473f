package io.zitadeltestkit.embedded.internal.api.organization;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.DomainRequestV1;
import io.zitadeltestkit.embedded.internal.api.message.EnumNames;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.PagesV1;
import io.zitadeltestkit.embedded.internal.api.organization.OrgDomainMessagesV1.Domain;
import io.zitadeltestkit.embedded.internal.api.organization.OrgDomainMessagesV1.DomainNameQuery;
import io.zitadeltestkit.embedded.internal.api.organization.OrgDomainMessagesV1.DomainSearchQuery;
import io.zitadeltestkit.embedded.internal.api.organization.OrgDomainMessagesV1.GenerateOrgDomainValidationRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrgDomainMessagesV1.ListOrgDomainsRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrgDomainMessagesV1.ListOrgDomainsResponse;
import io.zitadeltestkit.embedded.internal.api.organization.OrganizationDomainMessages.DomainValidationResponse;
import io.zitadeltestkit.embedded.internal.api.organization.OrganizationDomainMessages.DomainValidationType;
import io.zitadeltestkit.embedded.internal.model.organization.OrganizationDomain;
import io.zitadeltestkit.embedded.internal.model.organization.OrganizationDomain.Validation;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.TextMatch;

/** The domains of the organization. */
final class OrgDomainCallsV1 {
  private OrgDomainCallsV1() {}

  static DetailsResponseV1 add(Call call, DomainRequestV1 request) {
    String orgId = call.caller().orgId();
    OrganizationDomain added =
        call.write(
            tx ->
                OrganizationDomains.add(
                    tx, orgId, request.domain(), call.requestedDomain(), Organizations.ALLOWED));
    return DetailsResponseV1.ofMaking(added.stamp(), orgId);
  }

  static DetailsResponseV1 remove(Call call, DomainRequestV1 request) {
    String orgId = call.caller().orgId();
    return call.write(
        tx ->
            DetailsResponseV1.ofChange(
                OrganizationDomains.remove(tx, orgId, request.domain()), orgId));
  }

  static DetailsResponseV1 setPrimary(Call call, DomainRequestV1 request) {
    String orgId = call.caller().orgId();
    return call.write(
        tx ->
            DetailsResponseV1.ofChange(
                OrganizationDomains.setPrimary(tx, orgId, request.domain()).stamp(), orgId));
  }

  static DomainValidationResponse challenge(Call call, GenerateOrgDomainValidationRequest request) {
    Validation validation =
        EnumNames.without(OrganizationDomainMessages.VALIDATION, request.type(), Validation.class);
    OrganizationDomain challenged =
        call.write(
            tx ->
                OrganizationDomains.challenge(
                    tx, call.caller().orgId(), request.domain(), validation));
    return new DomainValidationResponse(
        challenged.challenge(), OrganizationDomains.challengeUrl(challenged));
  }

  static DetailsResponseV1 prove(Call call, DomainRequestV1 request) {
    OrganizationDomain proved =
        call.write(tx -> OrganizationDomains.prove(tx, call.caller().orgId(), request.domain()));
    return DetailsResponseV1.ofChange(proved.stamp(), proved.orgId());
  }

  static ListOrgDomainsResponse list(Call call, ListOrgDomainsRequest request) {
    Listing<OrganizationDomain> page =
        PagesV1.of(
            OrganizationDomain.of(call.listed(), call.caller().orgId()).stream(),
            domain -> request.queries().stream().allMatch(query -> matches(query, domain)),
            request.query());
    return new ListOrgDomainsResponse(
        ListDetailsV1.of(call, page), page.map(OrgDomainCallsV1::view).items());
  }

  private static boolean matches(DomainSearchQuery query, OrganizationDomain domain) {
    DomainNameQuery name = query.domainNameQuery();
    return name == null || TextMatch.matches(name.method(), domain.domain(), name.name());
  }

  private static Domain view(OrganizationDomain domain) {
    return new Domain(
        domain.orgId(),
        DetailsV1.of(domain.stamp(), domain.orgId()),
        domain.domain(),
        domain.verified(),
        domain.primary(),
        EnumNames.with(
            OrganizationDomainMessages.VALIDATION,
            domain.validation(),
            DomainValidationType.class));
  }
}

package io.zitadeltestkit.embedded.internal.api.organization;

import io.zitadeltestkit.embedded.internal.api.message.ChangedResponse;
import io.zitadeltestkit.embedded.internal.api.message.CreatedResponse;
import io.zitadeltestkit.embedded.internal.api.message.DeletedResponse;
import io.zitadeltestkit.embedded.internal.api.message.EnumNames;
import io.zitadeltestkit.embedded.internal.api.message.Pagination;
import io.zitadeltestkit.embedded.internal.api.organization.OrganizationDomainMessages.Domain;
import io.zitadeltestkit.embedded.internal.api.organization.OrganizationDomainMessages.DomainFieldName;
import io.zitadeltestkit.embedded.internal.api.organization.OrganizationDomainMessages.DomainSearchFilter;
import io.zitadeltestkit.embedded.internal.api.organization.OrganizationDomainMessages.DomainValidationResponse;
import io.zitadeltestkit.embedded.internal.api.organization.OrganizationDomainMessages.DomainValidationType;
import io.zitadeltestkit.embedded.internal.api.organization.OrganizationDomainMessages.GenerateOrganizationDomainValidationRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrganizationDomainMessages.ListOrganizationDomainsRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrganizationDomainMessages.ListOrganizationDomainsResponse;
import io.zitadeltestkit.embedded.internal.api.organization.OrganizationDomainMessages.OrganizationDomainRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrganizationDomainMessages.VerifyOrganizationDomainRequest;
import io.zitadeltestkit.embedded.internal.model.organization.OrganizationDomain;
import io.zitadeltestkit.embedded.internal.model.organization.OrganizationDomain.Validation;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.FilterTable;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.Orders;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.query.TextMatch;
import java.util.Comparator;
import java.util.stream.Stream;

/** The calls about organizations' domains. */
final class OrganizationDomainCalls {
  private static final FilterTable<DomainSearchFilter, OrganizationDomain> FILTERS =
      FilterTable.<DomainSearchFilter, OrganizationDomain>empty()
          .on(
              DomainSearchFilter::domainFilter,
              q -> domain -> TextMatch.matches(q.method(), domain.domain(), q.domain()));

  private OrganizationDomainCalls() {}

  static CreatedResponse add(Call call, OrganizationDomainRequest request) {
    String orgId = request.organizationId();
    OrganizationDomain added =
        call.write(
            tx ->
                OrganizationDomains.add(
                    tx,
                    orgId,
                    request.domain(),
                    call.requestedDomain(),
                    () -> call.requireOn(orgId, orgId, "org.write")));
    return new CreatedResponse(added.stamp().createdAt());
  }

  static DeletedResponse delete(Call call, OrganizationDomainRequest request) {
    String orgId = request.organizationId();
    call.requireOn(orgId, orgId, "org.write");
    return call.write(
        tx -> {
          OrganizationDomains.remove(tx, orgId, request.domain());
          return new DeletedResponse(tx.now());
        });
  }

  static DomainValidationResponse generateValidation(
      Call call, GenerateOrganizationDomainValidationRequest request) {
    String orgId = request.organizationId();
    call.requireOn(orgId, orgId, "org.write");
    Validation validation =
        EnumNames.without(OrganizationDomainMessages.VALIDATION, request.type(), Validation.class);
    OrganizationDomain challenged =
        call.write(tx -> OrganizationDomains.challenge(tx, orgId, request.domain(), validation));
    return new DomainValidationResponse(
        challenged.challenge(), OrganizationDomains.challengeUrl(challenged));
  }

  static ChangedResponse verify(Call call, VerifyOrganizationDomainRequest request) {
    String orgId = request.organizationId();
    call.requireOn(orgId, orgId, "org.write");
    OrganizationDomain proved =
        call.write(tx -> OrganizationDomains.prove(tx, orgId, request.domain()));
    return new ChangedResponse(proved.stamp().changedAt());
  }

  static ListOrganizationDomainsResponse list(Call call, ListOrganizationDomainsRequest request) {
    String orgId = request.organizationId();
    boolean mayRead = call.may(orgId, orgId, "org.read");
    DomainFieldName column = request.sortingColumn();
    // The database query leaves out entries that the caller may not see, so the total does not
    // count them.
    Listing<OrganizationDomain> page =
        Listing.of(
            mayRead ? OrganizationDomain.of(call.listed(), orgId).stream() : Stream.empty(),
            FILTERS.allOf(request.filters()),
            order(column),
            Paging.along(column, request.pagination()));
    return new ListOrganizationDomainsResponse(
        Pagination.withoutMaximum(page, request.pagination()),
        page.map(OrganizationDomainCalls::view).items());
  }

  private static Comparator<OrganizationDomain> order(DomainFieldName column) {
    return column == DomainFieldName.DOMAIN_FIELD_NAME_NAME
        ? Orders.byText(OrganizationDomain::domain)
        : Orders.byCreation();
  }

  private static Domain view(OrganizationDomain domain) {
    return new Domain(
        domain.orgId(),
        domain.domain(),
        domain.verified(),
        domain.primary(),
        EnumNames.with(
            OrganizationDomainMessages.VALIDATION,
            domain.validation(),
            DomainValidationType.class));
  }
}

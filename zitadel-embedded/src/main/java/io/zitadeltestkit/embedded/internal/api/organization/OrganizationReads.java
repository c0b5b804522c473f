package io.zitadeltestkit.embedded.internal.api.organization;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.api.message.ListDetails;
import io.zitadeltestkit.embedded.internal.api.organization.OrganizationMessages.ListOrganizationsRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrganizationMessages.ListOrganizationsResponse;
import io.zitadeltestkit.embedded.internal.api.organization.OrganizationMessages.OrganizationFieldName;
import io.zitadeltestkit.embedded.internal.api.organization.OrganizationMessages.OrganizationState;
import io.zitadeltestkit.embedded.internal.api.organization.OrganizationMessages.OrganizationView;
import io.zitadeltestkit.embedded.internal.api.organization.OrganizationMessages.SearchQuery;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceInfo;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.organization.OrganizationDomain;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.FilterTable;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.Orders;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.query.TextMatch;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.Comparator;

/** Reads organizations. */
final class OrganizationReads {
  private OrganizationReads() {}

  static ListOrganizationsResponse list(Call call, ListOrganizationsRequest request) {
    State state = call.listed();
    OrganizationFieldName column = request.sortingColumn();
    Listing<Organization> page =
        Listing.withoutMaximum(
                state.all(Organization.TABLE),
                filters(state).allOf(request.queries()),
                order(column),
                Paging.along(column, request.query()))
            .visible(org -> call.may(org.id(), org.id(), "org.read"));
    return new ListOrganizationsResponse(
        ListDetails.of(call, page), page.map(OrganizationReads::view).items());
  }

  private static FilterTable<SearchQuery, Organization> filters(State state) {
    return FilterTable.<SearchQuery, Organization>empty()
        .on(SearchQuery::nameQuery, q -> org -> TextMatch.matches(q.method(), org.name(), q.name()))
        .on(
            SearchQuery::domainQuery,
            q ->
                org ->
                    OrganizationDomain.of(state, org.id()).stream()
                        .filter(OrganizationDomain::verified)
                        .anyMatch(it -> TextMatch.matches(q.method(), it.domain(), q.domain())))
        .on(SearchQuery::stateQuery, q -> org -> stateOf(org) == q.state())
        .on(SearchQuery::idQuery, q -> org -> org.id().equals(q.id()))
        .on(
            SearchQuery::defaultQuery,
            q -> org -> org.id().equals(InstanceInfo.of(state).defaultOrgId()));
  }

  private static Comparator<Organization> order(OrganizationFieldName column) {
    return column == OrganizationFieldName.ORGANIZATION_FIELD_NAME_NAME
        ? Orders.byText(Organization::name)
        : Orders.byChange();
  }

  private static OrganizationView view(Organization org) {
    return new OrganizationView(
        org.id(), Details.of(org.stamp(), org.id()), stateOf(org), org.name(), org.primaryDomain());
  }

  private static OrganizationState stateOf(Organization org) {
    return org.active()
        ? OrganizationState.ORGANIZATION_STATE_ACTIVE
        : OrganizationState.ORGANIZATION_STATE_INACTIVE;
  }
}

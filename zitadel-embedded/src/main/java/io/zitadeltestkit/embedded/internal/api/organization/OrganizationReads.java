package io.zitadeltestkit.embedded.internal.api.organization;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.api.message.ListDetails;
import io.zitadeltestkit.embedded.internal.api.organization.OrganizationMessages.ListOrganizationsRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrganizationMessages.ListOrganizationsResponse;
import io.zitadeltestkit.embedded.internal.api.organization.OrganizationMessages.OrganizationFieldName;
import io.zitadeltestkit.embedded.internal.api.organization.OrganizationMessages.OrganizationState;
import io.zitadeltestkit.embedded.internal.api.organization.OrganizationMessages.OrganizationView;
import io.zitadeltestkit.embedded.internal.api.organization.OrganizationMessages.SearchQuery;
import io.zitadeltestkit.embedded.internal.model.InstanceInfo;
import io.zitadeltestkit.embedded.internal.model.Organization;
import io.zitadeltestkit.embedded.internal.model.OrganizationDomain;
import io.zitadeltestkit.embedded.internal.model.State;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.Orders;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.query.TextMatch;
import java.util.Comparator;
import java.util.function.Predicate;

/** Reads organizations. */
final class OrganizationReads {
  private OrganizationReads() {}

  static ListOrganizationsResponse list(Call call, ListOrganizationsRequest request) {
    State state = call.listed();
    Predicate<Organization> filter = org -> true;
    for (SearchQuery query : request.queries()) {
      filter = filter.and(filterOf(state, query));
    }
    OrganizationFieldName column = request.sortingColumn();
    Listing<Organization> page =
        Listing.unlimited(
                state.all(Organization.TABLE),
                filter,
                order(column),
                Paging.along(column, request.query()))
            .visible(org -> call.may(org.id(), org.id(), "org.read"));
    return new ListOrganizationsResponse(
        ListDetails.of(call, page), page.map(OrganizationReads::view).items());
  }

  private static Predicate<Organization> filterOf(State state, SearchQuery query) {
    if (query.nameQuery() != null) {
      var wanted = query.nameQuery();
      return org -> TextMatch.matches(wanted.method(), org.name(), wanted.name());
    }
    if (query.domainQuery() != null) {
      var wanted = query.domainQuery();
      return org ->
          OrganizationDomain.of(state, org.id()).stream()
              .filter(OrganizationDomain::verified)
              .anyMatch(
                  domain -> TextMatch.matches(wanted.method(), domain.domain(), wanted.domain()));
    }
    if (query.stateQuery() != null) {
      var wanted = query.stateQuery();
      return org -> stateOf(org) == wanted.state();
    }
    if (query.idQuery() != null) {
      var wanted = query.idQuery();
      return org -> org.id().equals(wanted.id());
    }
    String defaultOrgId = InstanceInfo.of(state).defaultOrgId();
    return org -> org.id().equals(defaultOrgId);
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

package io.zitadeltestkit.embedded.internal.api.instance;

import io.zitadeltestkit.embedded.internal.api.instance.InstanceDomainMessages.ListTrustedDomainsRequest;
import io.zitadeltestkit.embedded.internal.api.instance.InstanceDomainMessages.ListTrustedDomainsResponse;
import io.zitadeltestkit.embedded.internal.api.instance.InstanceDomainMessages.TrustedDomain;
import io.zitadeltestkit.embedded.internal.api.instance.InstanceDomainMessages.TrustedDomainFieldName;
import io.zitadeltestkit.embedded.internal.api.instance.InstanceDomainMessages.TrustedDomainFilter;
import io.zitadeltestkit.embedded.internal.api.instance.InstanceDomainMessages.TrustedDomainRequest;
import io.zitadeltestkit.embedded.internal.api.message.CreatedResponse;
import io.zitadeltestkit.embedded.internal.api.message.DeletedResponse;
import io.zitadeltestkit.embedded.internal.api.message.Pagination;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceDomain;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.FilterTable;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.Orders;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.query.TextMatch;

/** The calls about the trusted host names of an instance. */
final class TrustedDomainCalls {
  private static final FilterTable<TrustedDomainFilter, InstanceDomain> FILTERS =
      FilterTable.<TrustedDomainFilter, InstanceDomain>empty()
          .on(
              TrustedDomainFilter::domainFilter,
              q -> domain -> TextMatch.matches(q.method(), domain.id(), q.domain()));

  private TrustedDomainCalls() {}

  static CreatedResponse add(Call call, TrustedDomainRequest request) {
    InstanceAccess.requireWrite(call);
    InstanceDomain added = call.write(tx -> InstanceDomains.trust(tx, request.trustedDomain()));
    return new CreatedResponse(added.stamp().createdAt());
  }

  static DeletedResponse remove(Call call, TrustedDomainRequest request) {
    InstanceAccess.requireWrite(call);
    return call.write(
        tx -> {
          InstanceDomains.distrust(tx, request.trustedDomain());
          return new DeletedResponse(tx.now());
        });
  }

  static ListTrustedDomainsResponse list(Call call, ListTrustedDomainsRequest request) {
    InstanceAccess.requireRead(call);
    TrustedDomainFieldName column = request.sortingColumn();
    Listing<InstanceDomain> page =
        Listing.withoutMaximum(
            call.listed().all(InstanceDomain.TRUSTED),
            FILTERS.allOf(request.filters()),
            column == TrustedDomainFieldName.TRUSTED_DOMAIN_FIELD_NAME_DOMAIN
                ? Orders.byText(InstanceDomain::id)
                : Orders.byCreation(),
            Paging.along(column, request.pagination()));
    return new ListTrustedDomainsResponse(
        page.map(
                domain ->
                    new TrustedDomain(
                        call.instance().id(), domain.stamp().createdAt(), domain.id()))
            .items(),
        Pagination.withoutMaximum(page, request.pagination()));
  }
}

package io.zitadeltestkit.embedded.api.instance;

import io.zitadeltestkit.embedded.api.common.Pagination;
import io.zitadeltestkit.embedded.api.instance.DomainMessages.AddTrustedDomainRequest;
import io.zitadeltestkit.embedded.api.instance.DomainMessages.AddTrustedDomainResponse;
import io.zitadeltestkit.embedded.api.instance.DomainMessages.DomainFilter;
import io.zitadeltestkit.embedded.api.instance.DomainMessages.ListTrustedDomainsRequest;
import io.zitadeltestkit.embedded.api.instance.DomainMessages.ListTrustedDomainsResponse;
import io.zitadeltestkit.embedded.api.instance.DomainMessages.RemoveTrustedDomainRequest;
import io.zitadeltestkit.embedded.api.instance.DomainMessages.RemoveTrustedDomainResponse;
import io.zitadeltestkit.embedded.api.instance.DomainMessages.TrustedDomain;
import io.zitadeltestkit.embedded.api.instance.DomainMessages.TrustedDomainFieldName;
import io.zitadeltestkit.embedded.api.instance.DomainMessages.TrustedDomainFilter;
import io.zitadeltestkit.embedded.model.InstanceDomain;
import io.zitadeltestkit.embedded.operation.Call;
import io.zitadeltestkit.embedded.query.Listing;
import io.zitadeltestkit.embedded.query.Orders;
import io.zitadeltestkit.embedded.query.Paging;
import io.zitadeltestkit.embedded.query.TextMatch;
import java.util.function.Predicate;

/** The calls about the host names that may stand in front of an instance. */
final class TrustedDomainCalls {
  private TrustedDomainCalls() {}

  static AddTrustedDomainResponse add(Call call, AddTrustedDomainRequest request) {
    InstanceAccess.requireWrite(call);
    InstanceDomain added = call.write(tx -> InstanceDomains.trust(tx, request.trustedDomain()));
    return new AddTrustedDomainResponse(added.stamp().createdAt());
  }

  static RemoveTrustedDomainResponse remove(Call call, RemoveTrustedDomainRequest request) {
    InstanceAccess.requireWrite(call);
    return call.write(
        tx -> {
          InstanceDomains.distrust(tx, request.trustedDomain());
          return new RemoveTrustedDomainResponse(tx.now());
        });
  }

  static ListTrustedDomainsResponse list(Call call, ListTrustedDomainsRequest request) {
    InstanceAccess.requireRead(call);
    Predicate<InstanceDomain> filter = domain -> true;
    for (TrustedDomainFilter wanted : request.filters()) {
      filter = filter.and(filterOf(wanted));
    }
    TrustedDomainFieldName column = request.sortingColumn();
    Listing<InstanceDomain> page =
        Listing.unlimited(
            call.listed().all(InstanceDomain.TRUSTED),
            filter,
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
        Pagination.ofUnlimited(page, request.pagination()));
  }

  private static Predicate<InstanceDomain> filterOf(TrustedDomainFilter filter) {
    DomainFilter wanted = filter.domainFilter();
    return domain ->
        wanted == null || TextMatch.matches(wanted.method(), domain.id(), wanted.domain());
  }
}

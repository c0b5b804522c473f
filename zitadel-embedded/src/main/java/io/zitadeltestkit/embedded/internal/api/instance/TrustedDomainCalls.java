package io.zitadeltestkit.embedded.internal.api.instance;

import io.zitadeltestkit.embedded.internal.api.instance.InstanceDomainMessages.AddTrustedDomainRequest;
import io.zitadeltestkit.embedded.internal.api.instance.InstanceDomainMessages.AddTrustedDomainResponse;
import io.zitadeltestkit.embedded.internal.api.instance.InstanceDomainMessages.DomainFilter;
import io.zitadeltestkit.embedded.internal.api.instance.InstanceDomainMessages.ListTrustedDomainsRequest;
import io.zitadeltestkit.embedded.internal.api.instance.InstanceDomainMessages.ListTrustedDomainsResponse;
import io.zitadeltestkit.embedded.internal.api.instance.InstanceDomainMessages.RemoveTrustedDomainRequest;
import io.zitadeltestkit.embedded.internal.api.instance.InstanceDomainMessages.RemoveTrustedDomainResponse;
import io.zitadeltestkit.embedded.internal.api.instance.InstanceDomainMessages.TrustedDomain;
import io.zitadeltestkit.embedded.internal.api.instance.InstanceDomainMessages.TrustedDomainFieldName;
import io.zitadeltestkit.embedded.internal.api.instance.InstanceDomainMessages.TrustedDomainFilter;
import io.zitadeltestkit.embedded.internal.api.message.Pagination;
import io.zitadeltestkit.embedded.internal.model.InstanceDomain;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.Orders;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.query.TextMatch;
import java.util.function.Predicate;

/** The calls about the trusted host names of an instance. */
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

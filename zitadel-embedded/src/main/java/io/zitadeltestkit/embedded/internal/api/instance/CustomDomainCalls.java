package io.zitadeltestkit.embedded.internal.api.instance;

import io.zitadeltestkit.embedded.internal.api.instance.InstanceDomainMessages.CustomDomainFilter;
import io.zitadeltestkit.embedded.internal.api.instance.InstanceDomainMessages.CustomDomainRequest;
import io.zitadeltestkit.embedded.internal.api.instance.InstanceDomainMessages.ListCustomDomainsRequest;
import io.zitadeltestkit.embedded.internal.api.instance.InstanceDomainMessages.ListCustomDomainsResponse;
import io.zitadeltestkit.embedded.internal.api.message.CreatedResponse;
import io.zitadeltestkit.embedded.internal.api.message.DeletedResponse;
import io.zitadeltestkit.embedded.internal.api.message.Pagination;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceDomain;
import io.zitadeltestkit.embedded.internal.model.instance.Instances;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.FilterTable;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.TextMatch;

/** The calls about the host names that reach an instance. */
final class CustomDomainCalls {
  private static final FilterTable<CustomDomainFilter, InstanceDomain> FILTERS =
      FilterTable.<CustomDomainFilter, InstanceDomain>empty()
          .on(
              CustomDomainFilter::domainFilter,
              q -> domain -> TextMatch.matches(q.method(), domain.id(), q.domain()))
          .on(CustomDomainFilter::generatedFilter, q -> domain -> domain.generated() == q)
          .on(CustomDomainFilter::primaryFilter, q -> domain -> domain.primary() == q);

  private final Instances instances;

  CustomDomainCalls(Instances instances) {
    this.instances = instances;
  }

  CreatedResponse add(Call call, CustomDomainRequest request) {
    InstanceDomain added =
        instances.whileNamesAreFixed(
            () -> call.write(tx -> InstanceDomains.add(tx, instances, request.customDomain())));
    return new CreatedResponse(added.stamp().createdAt());
  }

  static DeletedResponse remove(Call call, CustomDomainRequest request) {
    return call.write(
        tx -> {
          InstanceDomains.remove(tx, request.customDomain());
          return new DeletedResponse(tx.now());
        });
  }

  static ListCustomDomainsResponse list(Call call, ListCustomDomainsRequest request) {
    InstanceAccess.requireRead(call);
    Listing<InstanceDomain> page =
        request.sortingColumn().page(call, FILTERS.allOf(request.filters()), request.pagination());
    return new ListCustomDomainsResponse(
        page.map(domain -> InstanceCalls.view(call.instance(), domain)).items(),
        Pagination.withoutMaximum(page, request.pagination()));
  }
}

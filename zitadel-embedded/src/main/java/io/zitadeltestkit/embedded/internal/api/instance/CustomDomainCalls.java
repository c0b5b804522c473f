package io.zitadeltestkit.embedded.internal.api.instance;

import io.zitadeltestkit.embedded.internal.api.instance.InstanceDomainMessages.AddCustomDomainRequest;
import io.zitadeltestkit.embedded.internal.api.instance.InstanceDomainMessages.AddCustomDomainResponse;
import io.zitadeltestkit.embedded.internal.api.instance.InstanceDomainMessages.CustomDomainFilter;
import io.zitadeltestkit.embedded.internal.api.instance.InstanceDomainMessages.ListCustomDomainsRequest;
import io.zitadeltestkit.embedded.internal.api.instance.InstanceDomainMessages.ListCustomDomainsResponse;
import io.zitadeltestkit.embedded.internal.api.instance.InstanceDomainMessages.RemoveCustomDomainRequest;
import io.zitadeltestkit.embedded.internal.api.instance.InstanceDomainMessages.RemoveCustomDomainResponse;
import io.zitadeltestkit.embedded.internal.api.message.Pagination;
import io.zitadeltestkit.embedded.internal.model.InstanceDomain;
import io.zitadeltestkit.embedded.internal.model.Instances;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.query.TextMatch;
import java.util.function.Predicate;

/** The calls about the host names that reach an instance. */
final class CustomDomainCalls {
  private final Instances instances;

  CustomDomainCalls(Instances instances) {
    this.instances = instances;
  }

  AddCustomDomainResponse add(Call call, AddCustomDomainRequest request) {
    InstanceDomain added =
        instances.whileNamesAreFixed(
            () -> call.write(tx -> InstanceDomains.add(tx, instances, request.customDomain())));
    return new AddCustomDomainResponse(added.stamp().createdAt());
  }

  static RemoveCustomDomainResponse remove(Call call, RemoveCustomDomainRequest request) {
    return call.write(
        tx -> {
          InstanceDomains.remove(tx, request.customDomain());
          return new RemoveCustomDomainResponse(tx.now());
        });
  }

  static ListCustomDomainsResponse list(Call call, ListCustomDomainsRequest request) {
    InstanceAccess.requireRead(call);
    Predicate<InstanceDomain> filter = domain -> true;
    for (CustomDomainFilter wanted : request.filters()) {
      filter = filter.and(filterOf(wanted));
    }
    InstanceDomainFieldName column = request.sortingColumn();
    Listing<InstanceDomain> page =
        Listing.unlimited(
            call.listed().all(InstanceDomain.TABLE),
            filter,
            column.order(),
            Paging.along(column, request.pagination()));
    return new ListCustomDomainsResponse(
        page.map(domain -> InstanceCalls.view(call.instance(), domain)).items(),
        Pagination.ofUnlimited(page, request.pagination()));
  }

  private static Predicate<InstanceDomain> filterOf(CustomDomainFilter filter) {
    if (filter.domainFilter() != null) {
      var wanted = filter.domainFilter();
      return domain -> TextMatch.matches(wanted.method(), domain.id(), wanted.domain());
    }
    if (filter.generatedFilter() != null) {
      boolean wanted = filter.generatedFilter();
      return domain -> domain.generated() == wanted;
    }
    boolean wanted = Boolean.TRUE.equals(filter.primaryFilter());
    return domain -> domain.primary() == wanted;
  }
}

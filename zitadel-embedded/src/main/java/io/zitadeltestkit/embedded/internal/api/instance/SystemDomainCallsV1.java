package io.zitadeltestkit.embedded.internal.api.instance;

import io.zitadeltestkit.embedded.internal.api.instance.SystemMessagesV1.AddDomainRequest;
import io.zitadeltestkit.embedded.internal.api.instance.SystemMessagesV1.ChangeResponse;
import io.zitadeltestkit.embedded.internal.api.instance.SystemMessagesV1.DomainSearchQuery;
import io.zitadeltestkit.embedded.internal.api.instance.SystemMessagesV1.DomainView;
import io.zitadeltestkit.embedded.internal.api.instance.SystemMessagesV1.ExistsDomainRequest;
import io.zitadeltestkit.embedded.internal.api.instance.SystemMessagesV1.ExistsDomainResponse;
import io.zitadeltestkit.embedded.internal.api.instance.SystemMessagesV1.ListDomainsRequest;
import io.zitadeltestkit.embedded.internal.api.instance.SystemMessagesV1.ListDomainsResponse;
import io.zitadeltestkit.embedded.internal.api.instance.SystemMessagesV1.RemoveDomainRequest;
import io.zitadeltestkit.embedded.internal.api.instance.SystemMessagesV1.SetPrimaryDomainRequest;
import io.zitadeltestkit.embedded.internal.api.message.V1Details;
import io.zitadeltestkit.embedded.internal.api.message.V1ListDetails;
import io.zitadeltestkit.embedded.internal.model.Instance;
import io.zitadeltestkit.embedded.internal.model.InstanceDomain;
import io.zitadeltestkit.embedded.internal.model.Instances;
import io.zitadeltestkit.embedded.internal.model.Stamp;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.query.TextMatch;
import java.util.Locale;
import java.util.function.Predicate;

/** The calls about the host names that reach an instance. */
final class SystemDomainCallsV1 {
  private final Instances instances;

  SystemDomainCallsV1(Instances instances) {
    this.instances = instances;
  }

  ExistsDomainResponse exists(Call call, ExistsDomainRequest request) {
    return new ExistsDomainResponse(instances.isTaken(request.domain().toLowerCase(Locale.ROOT)));
  }

  ChangeResponse add(Call call, AddDomainRequest request) {
    InstanceDomain added =
        instances.whileNamesAreFixed(
            () -> call.write(tx -> InstanceDomains.add(tx, instances, request.domain())));
    return answer(call, added.stamp());
  }

  static ChangeResponse remove(Call call, RemoveDomainRequest request) {
    Stamp stamp =
        call.write(
            tx -> {
              InstanceDomains.remove(tx, request.domain());
              return tx.created();
            });
    return new ChangeResponse(V1Details.ofChange(stamp, call.instance().id()));
  }

  static ChangeResponse setPrimary(Call call, SetPrimaryDomainRequest request) {
    InstanceDomain primary = call.write(tx -> InstanceDomains.setPrimary(tx, request.domain()));
    return new ChangeResponse(V1Details.ofChange(primary.stamp(), call.instance().id()));
  }

  static ListDomainsResponse list(Call call, ListDomainsRequest request) {
    Predicate<InstanceDomain> filter = domain -> true;
    for (DomainSearchQuery wanted : request.queries()) {
      filter = filter.and(filterOf(wanted));
    }
    InstanceDomainFieldName column = request.sortingColumn();
    Listing<InstanceDomain> page =
        Listing.unlimited(
            call.listed().all(InstanceDomain.TABLE),
            filter,
            column.order(),
            Paging.along(column, request.query()));
    return new ListDomainsResponse(
        V1ListDetails.of(call, page), page.map(domain -> view(call.instance(), domain)).items());
  }

  static DomainView view(Instance instance, InstanceDomain domain) {
    return new DomainView(
        V1Details.of(domain.stamp(), instance.id()),
        domain.id(),
        domain.primary(),
        domain.generated());
  }

  private static ChangeResponse answer(Call call, Stamp stamp) {
    return new ChangeResponse(V1Details.ofMaking(stamp, call.instance().id()));
  }

  private static Predicate<InstanceDomain> filterOf(DomainSearchQuery query) {
    if (query.domainQuery() != null) {
      var wanted = query.domainQuery();
      return domain -> TextMatch.matches(wanted.method(), domain.id(), wanted.domain());
    }
    if (query.generatedQuery() != null) {
      boolean wanted = query.generatedQuery().generated();
      return domain -> domain.generated() == wanted;
    }
    boolean wanted = query.primaryQuery() != null && query.primaryQuery().primary();
    return domain -> domain.primary() == wanted;
  }
}

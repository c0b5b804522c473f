package io.zitadeltestkit.embedded.api.system;

import io.zitadeltestkit.embedded.api.common.V1Details;
import io.zitadeltestkit.embedded.api.common.V1ListDetails;
import io.zitadeltestkit.embedded.api.instance.InstanceDomains;
import io.zitadeltestkit.embedded.api.system.SystemMessages.AddDomainRequest;
import io.zitadeltestkit.embedded.api.system.SystemMessages.ChangeResponse;
import io.zitadeltestkit.embedded.api.system.SystemMessages.DomainFieldName;
import io.zitadeltestkit.embedded.api.system.SystemMessages.DomainSearchQuery;
import io.zitadeltestkit.embedded.api.system.SystemMessages.DomainView;
import io.zitadeltestkit.embedded.api.system.SystemMessages.ExistsDomainRequest;
import io.zitadeltestkit.embedded.api.system.SystemMessages.ExistsDomainResponse;
import io.zitadeltestkit.embedded.api.system.SystemMessages.ListDomainsRequest;
import io.zitadeltestkit.embedded.api.system.SystemMessages.ListDomainsResponse;
import io.zitadeltestkit.embedded.api.system.SystemMessages.RemoveDomainRequest;
import io.zitadeltestkit.embedded.api.system.SystemMessages.SetPrimaryDomainRequest;
import io.zitadeltestkit.embedded.model.Instance;
import io.zitadeltestkit.embedded.model.InstanceDomain;
import io.zitadeltestkit.embedded.model.Instances;
import io.zitadeltestkit.embedded.model.Stamp;
import io.zitadeltestkit.embedded.operation.Call;
import io.zitadeltestkit.embedded.query.Listing;
import io.zitadeltestkit.embedded.query.Orders;
import io.zitadeltestkit.embedded.query.Paging;
import io.zitadeltestkit.embedded.query.TextMatch;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Predicate;

/** The calls about the host names that reach an instance. */
final class SystemDomainCalls {
  private final Instances instances;

  SystemDomainCalls(Instances instances) {
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
    DomainFieldName column = request.sortingColumn();
    Listing<InstanceDomain> page =
        Listing.unlimited(
            call.listed().all(InstanceDomain.TABLE),
            filter,
            order(column),
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

  private static Comparator<InstanceDomain> order(DomainFieldName column) {
    Comparator<InstanceDomain> byCreation = Orders.byCreation();
    return switch (column) {
      case DOMAIN_FIELD_NAME_DOMAIN -> Orders.byText(InstanceDomain::id);
      case DOMAIN_FIELD_NAME_PRIMARY ->
          Comparator.comparing((InstanceDomain domain) -> domain.primary())
              .thenComparing(byCreation);
      case DOMAIN_FIELD_NAME_GENERATED ->
          Comparator.comparing((InstanceDomain domain) -> domain.generated())
              .thenComparing(byCreation);
      default -> byCreation;
    };
  }
}

package io.zitadeltestkit.embedded.internal.api.instance;

import io.zitadeltestkit.embedded.internal.api.instance.SystemMessagesV1.DomainRequest;
import io.zitadeltestkit.embedded.internal.api.instance.SystemMessagesV1.DomainSearchQuery;
import io.zitadeltestkit.embedded.internal.api.instance.SystemMessagesV1.DomainView;
import io.zitadeltestkit.embedded.internal.api.instance.SystemMessagesV1.ExistsDomainResponse;
import io.zitadeltestkit.embedded.internal.api.instance.SystemMessagesV1.ListDomainsRequest;
import io.zitadeltestkit.embedded.internal.api.instance.SystemMessagesV1.ListDomainsResponse;
import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.DomainRequestV1;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceDomain;
import io.zitadeltestkit.embedded.internal.model.instance.Instances;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.FilterTable;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.TextMatch;
import io.zitadeltestkit.embedded.internal.state.Instance;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import java.util.Locale;

/** The calls about the host names that reach an instance. */
final class SystemDomainCallsV1 {
  private static final FilterTable<DomainSearchQuery, InstanceDomain> FILTERS =
      FilterTable.<DomainSearchQuery, InstanceDomain>empty()
          .on(
              DomainSearchQuery::domainQuery,
              q -> domain -> TextMatch.matches(q.method(), domain.id(), q.domain()))
          .on(DomainSearchQuery::generatedQuery, q -> domain -> domain.generated() == q.generated())
          .on(DomainSearchQuery::primaryQuery, q -> domain -> domain.primary() == q.primary());

  private final Instances instances;

  SystemDomainCallsV1(Instances instances) {
    this.instances = instances;
  }

  ExistsDomainResponse exists(Call call, DomainRequestV1 request) {
    return new ExistsDomainResponse(instances.isTaken(request.domain().toLowerCase(Locale.ROOT)));
  }

  DetailsResponseV1 add(Call call, DomainRequest request) {
    InstanceDomain added =
        instances.whileNamesAreFixed(
            () -> call.write(tx -> InstanceDomains.add(tx, instances, request.domain())));
    return answer(call, added.stamp());
  }

  static DetailsResponseV1 remove(Call call, DomainRequest request) {
    Stamp stamp =
        call.write(
            tx -> {
              InstanceDomains.remove(tx, request.domain());
              return tx.created();
            });
    return new DetailsResponseV1(DetailsV1.ofChange(stamp, call.instance().id()));
  }

  static DetailsResponseV1 setPrimary(Call call, DomainRequest request) {
    InstanceDomain primary = call.write(tx -> InstanceDomains.setPrimary(tx, request.domain()));
    return new DetailsResponseV1(DetailsV1.ofChange(primary.stamp(), call.instance().id()));
  }

  static ListDomainsResponse list(Call call, ListDomainsRequest request) {
    Listing<InstanceDomain> page =
        request.sortingColumn().page(call, FILTERS.allOf(request.queries()), request.query());
    return new ListDomainsResponse(
        ListDetailsV1.of(call, page), page.map(domain -> view(call.instance(), domain)).items());
  }

  static DomainView view(Instance instance, InstanceDomain domain) {
    return new DomainView(
        DetailsV1.of(domain.stamp(), instance.id()),
        domain.id(),
        domain.primary(),
        domain.generated());
  }

  private static DetailsResponseV1 answer(Call call, Stamp stamp) {
    return new DetailsResponseV1(DetailsV1.ofMaking(stamp, call.instance().id()));
  }
}

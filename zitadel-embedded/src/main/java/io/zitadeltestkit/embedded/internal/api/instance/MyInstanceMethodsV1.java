package io.zitadeltestkit.embedded.internal.api.instance;

import io.zitadeltestkit.embedded.internal.api.instance.SystemMessagesV1.DomainQuery;
import io.zitadeltestkit.embedded.internal.api.instance.SystemMessagesV1.DomainSearchQuery;
import io.zitadeltestkit.embedded.internal.api.instance.SystemMessagesV1.GetInstanceResponse;
import io.zitadeltestkit.embedded.internal.api.instance.SystemMessagesV1.ListDomainsRequest;
import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.PagesV1;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceDomain;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.operation.Service;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.Orders;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.query.TextMatch;
import io.zitadeltestkit.embedded.internal.validation.Length;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The methods of {@code zitadel.admin.v1} about the instance itself and its host names. */
public final class MyInstanceMethodsV1 {
  private MyInstanceMethodsV1() {}

  record ListInstanceDomainsRequest(
      @Nullable Paging query,
      InstanceDomainFieldName sortingColumn,
      List<DomainSearchQuery> queries) {}

  record ListInstanceTrustedDomainsRequest(
      @Nullable Paging query,
      InstanceDomainFieldName sortingColumn,
      List<TrustedDomainSearchQuery> queries) {}

  @OneOf(value = "Query", required = true)
  record TrustedDomainSearchQuery(@Nullable DomainQuery domainQuery) {
    boolean matches(InstanceDomain domain) {
      return domainQuery == null
          || TextMatch.matches(domainQuery.method(), domain.id(), domainQuery.domain());
    }
  }

  record TrustedDomainNameRequest(@Length(min = 1, max = 253) String domain) {}

  record ListInstanceTrustedDomainsResponse(ListDetailsV1 details, List<TrustedDomain> result) {}

  record TrustedDomain(DetailsV1 details, String domain) {}

  /** Adds them to the service. */
  public static void addTo(Service service) {
    service
        .add(
            "GetMyInstance",
            EmptyRequest.class,
            (call, request) -> new GetInstanceResponse(SystemInstanceCallsV1.view(call.instance())))
        .add(
            "ListInstanceDomains",
            ListInstanceDomainsRequest.class,
            (call, request) ->
                SystemDomainCallsV1.list(
                    call,
                    new ListDomainsRequest(
                        "", request.query(), request.sortingColumn(), request.queries())))
        .add(
            "ListInstanceTrustedDomains",
            ListInstanceTrustedDomainsRequest.class,
            MyInstanceMethodsV1::trusted)
        .add(
            "AddInstanceTrustedDomain",
            TrustedDomainNameRequest.class,
            (call, request) ->
                DetailsResponseV1.ofMaking(
                    call.write(tx -> InstanceDomains.trust(tx, request.domain())).stamp(),
                    call.instance().id()))
        .add(
            "RemoveInstanceTrustedDomain",
            TrustedDomainNameRequest.class,
            (call, request) ->
                call.write(
                    tx -> {
                      InstanceDomains.distrust(tx, request.domain());
                      return DetailsResponseV1.ofChange(tx.created(), call.instance().id());
                    }));
  }

  private static ListInstanceTrustedDomainsResponse trusted(
      Call call, ListInstanceTrustedDomainsRequest request) {
    Stream<InstanceDomain> all = call.listed().all(InstanceDomain.TRUSTED);
    Predicate<InstanceDomain> filter =
        domain -> request.queries().stream().allMatch(query -> query.matches(domain));
    Listing<InstanceDomain> page =
        switch (request.sortingColumn()) {
          case DOMAIN_FIELD_NAME_DOMAIN ->
              Listing.withoutMaximum(
                  all, filter, Orders.byText(InstanceDomain::id), request.query());
          case DOMAIN_FIELD_NAME_CREATION_DATE ->
              Listing.withoutMaximum(all, filter, Orders.byCreation(), request.query());
          default -> PagesV1.of(all, filter, request.query());
        };
    return new ListInstanceTrustedDomainsResponse(
        ListDetailsV1.of(call, page),
        page.map(
                domain ->
                    new TrustedDomain(
                        DetailsV1.of(domain.stamp(), call.instance().id()), domain.id()))
            .items());
  }
}

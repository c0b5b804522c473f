package io.zitadeltestkit.embedded.api.system;

import io.zitadeltestkit.embedded.api.common.V1Details;
import io.zitadeltestkit.embedded.api.instance.InstanceDomains;
import io.zitadeltestkit.embedded.api.system.SystemMessages.DomainFieldName;
import io.zitadeltestkit.embedded.api.system.SystemMessages.DomainQuery;
import io.zitadeltestkit.embedded.api.system.SystemMessages.DomainSearchQuery;
import io.zitadeltestkit.embedded.api.system.SystemMessages.GetInstanceResponse;
import io.zitadeltestkit.embedded.api.system.SystemMessages.ListDomainsRequest;
import io.zitadeltestkit.embedded.api.v1.DetailsResponse;
import io.zitadeltestkit.embedded.api.v1.FirstGeneration;
import io.zitadeltestkit.embedded.api.v1.ListDetailsV1;
import io.zitadeltestkit.embedded.api.v1.Pages;
import io.zitadeltestkit.embedded.model.InstanceDomain;
import io.zitadeltestkit.embedded.operation.Call;
import io.zitadeltestkit.embedded.proto.Length;
import io.zitadeltestkit.embedded.proto.OneOf;
import io.zitadeltestkit.embedded.query.Listing;
import io.zitadeltestkit.embedded.query.Orders;
import io.zitadeltestkit.embedded.query.Paging;
import io.zitadeltestkit.embedded.query.TextMatch;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The methods of {@code zitadel.admin.v1} about the instance itself and its host names. */
public final class MyInstanceMethods {
  private MyInstanceMethods() {}

  /** Asks for what needs no saying. */
  record Nothing() {}

  record ListInstanceDomainsRequest(
      @Nullable Paging query, DomainFieldName sortingColumn, List<DomainSearchQuery> queries) {}

  record ListInstanceTrustedDomainsRequest(
      @Nullable Paging query,
      DomainFieldName sortingColumn,
      List<TrustedDomainSearchQuery> queries) {}

  @OneOf(
      value = "Query",
      of = {"domainQuery"},
      required = true)
  record TrustedDomainSearchQuery(@Nullable DomainQuery domainQuery) {
    boolean matches(InstanceDomain domain) {
      return domainQuery == null
          || TextMatch.matches(domainQuery.method(), domain.id(), domainQuery.domain());
    }
  }

  record AddInstanceTrustedDomainRequest(@Length(min = 1, max = 253) String domain) {}

  record RemoveInstanceTrustedDomainRequest(@Length(min = 1, max = 253) String domain) {}

  record ListInstanceTrustedDomainsResponse(ListDetailsV1 details, List<TrustedDomain> result) {}

  record TrustedDomain(V1Details details, String domain) {}

  /** Adds them to the service. */
  public static void addTo(FirstGeneration service) {
    service
        .add(
            "GetMyInstance",
            Nothing.class,
            (call, request) -> new GetInstanceResponse(SystemInstanceCalls.view(call.instance())))
        .add(
            "ListInstanceDomains",
            ListInstanceDomainsRequest.class,
            (call, request) ->
                SystemDomainCalls.list(
                    call,
                    new ListDomainsRequest(
                        "", request.query(), request.sortingColumn(), request.queries())))
        .add(
            "ListInstanceTrustedDomains",
            ListInstanceTrustedDomainsRequest.class,
            MyInstanceMethods::trusted)
        .add(
            "AddInstanceTrustedDomain",
            AddInstanceTrustedDomainRequest.class,
            (call, request) ->
                DetailsResponse.ofMaking(
                    call.write(tx -> InstanceDomains.trust(tx, request.domain())).stamp(),
                    call.instance().id()))
        .add(
            "RemoveInstanceTrustedDomain",
            RemoveInstanceTrustedDomainRequest.class,
            (call, request) ->
                call.write(
                    tx -> {
                      InstanceDomains.distrust(tx, request.domain());
                      return DetailsResponse.ofChange(tx.created(), call.instance().id());
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
              Listing.unlimited(all, filter, Orders.byText(InstanceDomain::id), request.query());
          case DOMAIN_FIELD_NAME_CREATION_DATE ->
              Listing.unlimited(all, filter, Orders.byCreation(), request.query());
          default -> Pages.of(all, filter, request.query());
        };
    return new ListInstanceTrustedDomainsResponse(
        ListDetailsV1.of(call, page),
        page.map(
                domain ->
                    new TrustedDomain(
                        V1Details.of(domain.stamp(), call.instance().id()), domain.id()))
            .items());
  }
}

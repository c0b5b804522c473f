package io.zitadeltestkit.embedded.api.system;

import io.zitadeltestkit.embedded.api.common.V1Details;
import io.zitadeltestkit.embedded.api.instance.InstanceDomains;
import io.zitadeltestkit.embedded.api.system.SystemMessages.DomainFieldName;
import io.zitadeltestkit.embedded.api.system.SystemMessages.GetInstanceResponse;
import io.zitadeltestkit.embedded.api.system.SystemMessages.ListDomainsRequest;
import io.zitadeltestkit.embedded.api.v1.DetailsResponse;
import io.zitadeltestkit.embedded.api.v1.FirstGeneration;
import io.zitadeltestkit.embedded.api.v1.ListDetailsV1;
import io.zitadeltestkit.embedded.model.InstanceDomain;
import io.zitadeltestkit.embedded.operation.Call;
import io.zitadeltestkit.embedded.proto.Length;
import io.zitadeltestkit.embedded.query.Listing;
import io.zitadeltestkit.embedded.query.Orders;
import java.util.List;

/** The methods of {@code zitadel.admin.v1} about the instance itself and its host names. */
public final class MyInstanceMethods {
  private MyInstanceMethods() {}

  /** Asks for what needs no saying. */
  record Nothing() {}

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
            Nothing.class,
            (call, request) ->
                SystemDomainCalls.list(
                    call,
                    new ListDomainsRequest(
                        "", null, DomainFieldName.DOMAIN_FIELD_NAME_UNSPECIFIED, List.of())))
        .add("ListInstanceTrustedDomains", Nothing.class, MyInstanceMethods::trusted)
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

  private static ListInstanceTrustedDomainsResponse trusted(Call call, Nothing request) {
    Listing<InstanceDomain> page =
        Listing.unlimited(
            call.listed().all(InstanceDomain.TRUSTED), domain -> true, Orders.byCreation(), null);
    return new ListInstanceTrustedDomainsResponse(
        ListDetailsV1.of(call, page),
        page.map(
                domain ->
                    new TrustedDomain(
                        V1Details.of(domain.stamp(), call.instance().id()), domain.id()))
            .items());
  }
}

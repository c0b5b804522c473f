package io.zitadeltestkit.embedded.internal.api.idp;

import io.zitadeltestkit.embedded.internal.api.idp.ProviderMessagesV1.IDPQuery;
import io.zitadeltestkit.embedded.internal.api.idp.ProviderMessagesV1.ListIDPsRequest;
import io.zitadeltestkit.embedded.internal.api.idp.ProviderMessagesV1.ListOrgIDPsRequest;
import io.zitadeltestkit.embedded.internal.api.idp.ProviderMessagesV1.ListOrgProvidersRequest;
import io.zitadeltestkit.embedded.internal.api.idp.ProviderMessagesV1.ListProvidersRequest;
import io.zitadeltestkit.embedded.internal.api.idp.ProviderMessagesV1.OrgProviderQuery;
import io.zitadeltestkit.embedded.internal.api.idp.ProviderMessagesV1.ProviderQuery;
import io.zitadeltestkit.embedded.internal.api.message.IdRequest;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.PageRequestV1;
import io.zitadeltestkit.embedded.internal.api.message.UserPageRequestV1;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.operation.Handler;
import io.zitadeltestkit.embedded.internal.operation.Service;

/**
 * The answers of methods about identity providers if there is none, since only a real server can
 * create one. Invalid requests are refused.
 */
public final class NoIdentityProvidersV1 {
  private static final String NO_CONFIGURATION = "QUERY-rhR2o";
  private static final String NO_PROVIDER = "QUERY-SAFrt";

  private NoIdentityProvidersV1() {}

  /**
   * An empty page.
   *
   * @param details with a total of zero
   */
  public record EmptyResponse(ListDetailsV1 details) {}

  /** Adds list methods without queries. */
  public static void addLists(Service service, String... methods) {
    for (String method : methods) {
      service.add(method, PageRequestV1.class, (call, request) -> none(call));
    }
  }

  /** Adds the methods about an organization's identity providers. */
  public static void addToManagement(Service service) {
    addLists(service, "ListLoginPolicyIDPs");
    service
        .add("ListOrgIDPs", ListOrgIDPsRequest.class, (call, request) -> none(call))
        .add(
            "ListProviders",
            ListOrgProvidersRequest.class,
            (call, request) -> {
              refuseIf(request.queries().stream().anyMatch(OrgProviderQuery::isEmpty), "ORG-Dr2aa");
              return none(call);
            })
        .add("ListHumanLinkedIDPs", UserPageRequestV1.class, (call, request) -> none(call))
        .add("GetOrgIDPByID", IdRequest.class, missing(NO_CONFIGURATION))
        .add("GetProviderByID", IdRequest.class, missing(NO_PROVIDER));
  }

  /** Adds the methods about the instance's identity providers. */
  public static void addToAdmin(Service service) {
    addLists(service, "ListLoginPolicyIDPs");
    service
        .add(
            "ListIDPs",
            ListIDPsRequest.class,
            (call, request) -> {
              refuseIf(request.queries().stream().anyMatch(IDPQuery::isEmpty), "ADMIN-VmqQu");
              return none(call);
            })
        .add(
            "ListProviders",
            ListProvidersRequest.class,
            (call, request) -> {
              refuseIf(request.queries().stream().anyMatch(ProviderQuery::isEmpty), "ADMIN-Dr2aa");
              return none(call);
            })
        .add("GetIDPByID", IdRequest.class, missing(NO_CONFIGURATION))
        .add("GetProviderByID", IdRequest.class, missing(NO_PROVIDER));
  }

  private static void refuseIf(boolean wrong, String id) {
    if (wrong) {
      throw Fault.invalidArgument(id, "List.Query.Invalid");
    }
  }

  private static <Q> Handler<Q, EmptyResponse> missing(String id) {
    return (call, request) -> {
      throw IdentityProviders.notFound(id);
    };
  }

  private static EmptyResponse none(Call call) {
    return new EmptyResponse(new ListDetailsV1(0, call.now()));
  }
}

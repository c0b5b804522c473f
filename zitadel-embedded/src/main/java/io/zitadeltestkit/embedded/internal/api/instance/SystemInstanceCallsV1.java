package io.zitadeltestkit.embedded.internal.api.instance;

import io.zitadeltestkit.embedded.internal.api.administrator.MembersV1;
import io.zitadeltestkit.embedded.internal.api.instance.InstanceMessages.InstanceIdRequest;
import io.zitadeltestkit.embedded.internal.api.instance.SystemMessagesV1.GetInstanceResponse;
import io.zitadeltestkit.embedded.internal.api.instance.SystemMessagesV1.InstanceState;
import io.zitadeltestkit.embedded.internal.api.instance.SystemMessagesV1.InstanceView;
import io.zitadeltestkit.embedded.internal.api.instance.SystemMessagesV1.ListIAMMembersRequest;
import io.zitadeltestkit.embedded.internal.api.instance.SystemMessagesV1.ListInstancesRequest;
import io.zitadeltestkit.embedded.internal.api.instance.SystemMessagesV1.ListInstancesResponse;
import io.zitadeltestkit.embedded.internal.api.instance.SystemMessagesV1.Query;
import io.zitadeltestkit.embedded.internal.api.instance.SystemMessagesV1.UpdateInstanceRequest;
import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceDomain;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceInfo;
import io.zitadeltestkit.embedded.internal.model.instance.Instances;
import io.zitadeltestkit.embedded.internal.model.membership.Membership.Scope;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.Orders;
import io.zitadeltestkit.embedded.internal.state.Instance;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.List;

/** The calls about instances, except their creation. */
final class SystemInstanceCallsV1 {
  private final Instances instances;

  SystemInstanceCallsV1(Instances instances) {
    this.instances = instances;
  }

  static GetInstanceResponse get(Call call, InstanceIdRequest request) {
    return new GetInstanceResponse(view(call.instance()));
  }

  static DetailsResponseV1 update(Call call, UpdateInstanceRequest request) {
    Stamp stamp = call.write(tx -> InstanceNames.rename(tx, request.instanceName()));
    return new DetailsResponseV1(DetailsV1.ofMaking(stamp, call.instance().id()));
  }

  DetailsResponseV1 remove(Call call, InstanceIdRequest request) {
    Stamp stamp = call.write(Tx::created);
    instances.remove(call.instance().id());
    return new DetailsResponseV1(DetailsV1.ofMaking(stamp, call.instance().id()));
  }

  static MembersV1.ListResponse members(Call call, ListIAMMembersRequest request) {
    return MembersV1.list(
        call,
        Scope.INSTANCE,
        call.instance().id(),
        request.queries(),
        request.query(),
        request.sortingColumn());
  }

  ListInstancesResponse list(Call call, ListInstancesRequest request) {
    HostedInstances found =
        request.queries().stream()
            .map(SystemInstanceCallsV1::filterOf)
            .reduce(HostedInstances.ALL, HostedInstances::and);
    Listing<Instance> page =
        found.page(instances.all(), request.sortingColumn().order(), request.query());
    return new ListInstancesResponse(
        ListDetailsV1.ofTotal(page), page.map(SystemInstanceCallsV1::view).items());
  }

  private static HostedInstances filterOf(Query query) {
    if (query.idQuery() != null) {
      return HostedInstances.withIds(query.idQuery().ids());
    }
    return HostedInstances.withHosts(
        query.domainQuery() == null ? List.of() : query.domainQuery().domains());
  }

  static InstanceView view(Instance instance) {
    InstanceInfo info = InstanceInfo.of(instance.state());
    return new InstanceView(
        info.id(),
        DetailsV1.of(info.stamp(), info.id()),
        InstanceState.STATE_RUNNING,
        info.name(),
        instance.profile().release().tag(),
        instance
            .state()
            .all(InstanceDomain.TABLE)
            .sorted(Orders.byCreation())
            .map(domain -> SystemDomainCallsV1.view(instance, domain))
            .toList());
  }
}

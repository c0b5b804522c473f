package io.zitadeltestkit.embedded.internal.api.instance;

import io.zitadeltestkit.embedded.internal.api.instance.InstanceMessages.CustomDomain;
import io.zitadeltestkit.embedded.internal.api.instance.InstanceMessages.Filter;
import io.zitadeltestkit.embedded.internal.api.instance.InstanceMessages.GetInstanceRequest;
import io.zitadeltestkit.embedded.internal.api.instance.InstanceMessages.GetInstanceResponse;
import io.zitadeltestkit.embedded.internal.api.instance.InstanceMessages.InstanceIdRequest;
import io.zitadeltestkit.embedded.internal.api.instance.InstanceMessages.InstanceView;
import io.zitadeltestkit.embedded.internal.api.instance.InstanceMessages.ListInstancesRequest;
import io.zitadeltestkit.embedded.internal.api.instance.InstanceMessages.ListInstancesResponse;
import io.zitadeltestkit.embedded.internal.api.instance.InstanceMessages.UpdateInstanceRequest;
import io.zitadeltestkit.embedded.internal.api.message.ChangedResponse;
import io.zitadeltestkit.embedded.internal.api.message.DeletedResponse;
import io.zitadeltestkit.embedded.internal.api.message.Pagination;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceDomain;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceInfo;
import io.zitadeltestkit.embedded.internal.model.instance.Instances;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.Orders;
import io.zitadeltestkit.embedded.internal.state.Instance;
import java.time.Instant;
import java.util.List;

/** The calls about instances. */
final class InstanceCalls {
  private final Instances instances;

  InstanceCalls(Instances instances) {
    this.instances = instances;
  }

  DeletedResponse delete(Call call, InstanceIdRequest request) {
    Instant now = call.now();
    if (!instances.remove(call.instance().id())) {
      throw Fault.notFound("COMMA-AE3GS", "Errors.Instance.NotFound");
    }
    return new DeletedResponse(now);
  }

  static GetInstanceResponse get(Call call, GetInstanceRequest request) {
    InstanceAccess.requireRead(call);
    if (!InstanceInfo.isIn(call.state())) {
      throw Fault.notFound("QUERY-n0wng", "Errors.IAM.NotFound");
    }
    return new GetInstanceResponse(view(call.instance()));
  }

  static ChangedResponse update(Call call, UpdateInstanceRequest request) {
    InstanceAccess.requireWrite(call);
    return new ChangedResponse(
        call.write(tx -> InstanceNames.rename(tx, request.instanceName())).changedAt());
  }

  ListInstancesResponse list(Call call, ListInstancesRequest request) {
    HostedInstances found =
        request.filters().stream()
            .map(InstanceCalls::filterOf)
            .reduce(HostedInstances.ALL, HostedInstances::and);
    Listing<Instance> page =
        found.page(instances.all(), request.sortingColumn().order(), request.pagination());
    return new ListInstancesResponse(
        page.map(InstanceCalls::view).items(),
        Pagination.withoutMaximum(page, request.pagination()));
  }

  private static HostedInstances filterOf(Filter filter) {
    if (filter.inIdsFilter() != null) {
      return HostedInstances.withIds(filter.inIdsFilter().ids());
    }
    return HostedInstances.withHosts(
        filter.customDomainsFilter() == null ? List.of() : filter.customDomainsFilter().domains());
  }

  private static InstanceView view(Instance instance) {
    InstanceInfo info = InstanceInfo.of(instance.state());
    return new InstanceView(
        info.id(),
        info.stamp().changedAt(),
        info.stamp().createdAt(),
        info.name(),
        instance.profile().release().tag(),
        instance
            .state()
            .all(InstanceDomain.TABLE)
            .sorted(Orders.byCreation())
            .map(domain -> view(instance, domain))
            .toList());
  }

  static CustomDomain view(Instance instance, InstanceDomain domain) {
    return new CustomDomain(
        instance.id(),
        domain.stamp().createdAt(),
        domain.id(),
        domain.primary(),
        domain.generated());
  }
}

package io.zitadeltestkit.embedded.api.system;

import io.zitadeltestkit.embedded.api.common.V1Details;
import io.zitadeltestkit.embedded.api.common.V1ListDetails;
import io.zitadeltestkit.embedded.api.instance.HostedInstances;
import io.zitadeltestkit.embedded.api.instance.InstanceNames;
import io.zitadeltestkit.embedded.api.system.SystemMessages.ChangeResponse;
import io.zitadeltestkit.embedded.api.system.SystemMessages.FieldName;
import io.zitadeltestkit.embedded.api.system.SystemMessages.GetInstanceRequest;
import io.zitadeltestkit.embedded.api.system.SystemMessages.GetInstanceResponse;
import io.zitadeltestkit.embedded.api.system.SystemMessages.InstanceState;
import io.zitadeltestkit.embedded.api.system.SystemMessages.InstanceView;
import io.zitadeltestkit.embedded.api.system.SystemMessages.ListIAMMembersRequest;
import io.zitadeltestkit.embedded.api.system.SystemMessages.ListInstancesRequest;
import io.zitadeltestkit.embedded.api.system.SystemMessages.ListInstancesResponse;
import io.zitadeltestkit.embedded.api.system.SystemMessages.Query;
import io.zitadeltestkit.embedded.api.system.SystemMessages.RemoveInstanceRequest;
import io.zitadeltestkit.embedded.api.system.SystemMessages.UpdateInstanceRequest;
import io.zitadeltestkit.embedded.api.v1.Members;
import io.zitadeltestkit.embedded.model.Instance;
import io.zitadeltestkit.embedded.model.InstanceDomain;
import io.zitadeltestkit.embedded.model.InstanceInfo;
import io.zitadeltestkit.embedded.model.Instances;
import io.zitadeltestkit.embedded.model.Membership.Scope;
import io.zitadeltestkit.embedded.model.Stamp;
import io.zitadeltestkit.embedded.model.Tx;
import io.zitadeltestkit.embedded.operation.Call;
import io.zitadeltestkit.embedded.operation.Server;
import io.zitadeltestkit.embedded.query.Listing;
import io.zitadeltestkit.embedded.query.Orders;
import java.util.Comparator;
import java.util.List;

/** The calls about instances, but for the making. */
final class SystemInstanceCalls {
  private final Instances instances;

  SystemInstanceCalls(Instances instances) {
    this.instances = instances;
  }

  static GetInstanceResponse get(Call call, GetInstanceRequest request) {
    return new GetInstanceResponse(view(call.instance()));
  }

  static ChangeResponse update(Call call, UpdateInstanceRequest request) {
    Stamp stamp = call.write(tx -> InstanceNames.rename(tx, request.instanceName()));
    return new ChangeResponse(V1Details.ofMaking(stamp, call.instance().id()));
  }

  ChangeResponse remove(Call call, RemoveInstanceRequest request) {
    Stamp stamp = call.write(Tx::created);
    instances.remove(call.instance().id());
    return new ChangeResponse(V1Details.ofMaking(stamp, call.instance().id()));
  }

  static Members.ListResponse members(Call call, ListIAMMembersRequest request) {
    return Members.list(
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
            .map(SystemInstanceCalls::filterOf)
            .reduce(HostedInstances.ALL, HostedInstances::and);
    Listing<Instance> page =
        found.page(instances.all(), order(request.sortingColumn()), request.query());
    return new ListInstancesResponse(
        V1ListDetails.ofTotal(page), page.map(SystemInstanceCalls::view).items());
  }

  private static HostedInstances filterOf(Query query) {
    if (query.idQuery() != null) {
      return HostedInstances.withIds(query.idQuery().ids());
    }
    return HostedInstances.withHosts(
        query.domainQuery() == null ? List.of() : query.domainQuery().domains());
  }

  private static Comparator<Instance> order(FieldName column) {
    Comparator<Instance> byId = Comparator.comparing(Instance::id);
    return switch (column) {
      case FIELD_NAME_NAME ->
          Comparator.comparing((Instance instance) -> info(instance).name()).thenComparing(byId);
      case FIELD_NAME_CREATION_DATE ->
          Comparator.comparing((Instance instance) -> info(instance).stamp().createdAt())
              .thenComparing(byId);
      default -> byId;
    };
  }

  private static InstanceInfo info(Instance instance) {
    return InstanceInfo.of(instance.state());
  }

  static InstanceView view(Instance instance) {
    InstanceInfo info = info(instance);
    return new InstanceView(
        info.id(),
        V1Details.of(info.stamp(), info.id()),
        InstanceState.STATE_RUNNING,
        info.name(),
        Server.VERSION,
        instance
            .state()
            .all(InstanceDomain.TABLE)
            .sorted(Orders.byCreation())
            .map(domain -> SystemDomainCalls.view(instance, domain))
            .toList());
  }
}

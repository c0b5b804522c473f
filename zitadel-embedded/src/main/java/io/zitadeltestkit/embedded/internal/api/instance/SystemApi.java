package io.zitadeltestkit.embedded.internal.api.instance;

import io.zitadeltestkit.embedded.internal.api.message.Healthz;
import io.zitadeltestkit.embedded.internal.fault.Code;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.operation.Api;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.operation.Server;
import io.zitadeltestkit.embedded.internal.operation.Service;

/** {@code zitadel.system.v1.SystemService}. */
public final class SystemApi implements Api {

  private final InstanceCreationV1 creation;
  private final SystemInstanceCallsV1 instances;
  private final SystemDomainCallsV1 domains;

  /** The service over a server's instances. */
  public SystemApi(Server server) {
    creation = new InstanceCreationV1(server);
    instances = new SystemInstanceCallsV1(server.instances());
    domains = new SystemDomainCallsV1(server.instances());
  }

  @Override
  public Service service() {
    Service service =
        Service.of("zitadel.system.v1.SystemService")
            .add("Healthz", Healthz.Request.class, SystemApi::healthz);
    addInstances(service);
    addDomains(service);
    return service;
  }

  /** The real server declares it like the other services, but does not implement it. */
  private static Healthz.Response healthz(Call call, Healthz.Request request) {
    throw Fault.plain(Code.UNIMPLEMENTED, "method Healthz not implemented");
  }

  private void addInstances(Service service) {
    service
        .add("ListInstances", SystemMessagesV1.ListInstancesRequest.class, instances::list)
        .add("GetInstance", SystemMessagesV1.GetInstanceRequest.class, SystemInstanceCallsV1::get)
        .add(
            "UpdateInstance",
            SystemMessagesV1.UpdateInstanceRequest.class,
            SystemInstanceCallsV1::update)
        .add("CreateInstance", SystemCreateMessagesV1.CreateInstanceRequest.class, creation::create)
        .add("RemoveInstance", SystemMessagesV1.RemoveInstanceRequest.class, instances::remove)
        .add(
            "ListIAMMembers",
            SystemMessagesV1.ListIAMMembersRequest.class,
            SystemInstanceCallsV1::members);
  }

  private void addDomains(Service service) {
    service
        .add("ExistsDomain", SystemMessagesV1.ExistsDomainRequest.class, domains::exists)
        .add("ListDomains", SystemMessagesV1.ListDomainsRequest.class, SystemDomainCallsV1::list)
        .add("AddDomain", SystemMessagesV1.AddDomainRequest.class, domains::add)
        .add(
            "RemoveDomain", SystemMessagesV1.RemoveDomainRequest.class, SystemDomainCallsV1::remove)
        .add(
            "SetPrimaryDomain",
            SystemMessagesV1.SetPrimaryDomainRequest.class,
            SystemDomainCallsV1::setPrimary);
  }
}

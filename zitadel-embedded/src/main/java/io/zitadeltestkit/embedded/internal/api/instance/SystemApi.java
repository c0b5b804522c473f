package io.zitadeltestkit.embedded.internal.api.instance;

import io.zitadeltestkit.embedded.internal.api.instance.InstanceMessages.InstanceIdRequest;
import io.zitadeltestkit.embedded.internal.api.instance.SystemMessagesV1.DomainRequest;
import io.zitadeltestkit.embedded.internal.api.message.DomainRequestV1;
import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.api.message.EmptyResponse;
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
            .add("Healthz", EmptyRequest.class, SystemApi::healthz);
    addInstances(service);
    addDomains(service);
    return service;
  }

  /** The real server lists it like the other services, but has nothing behind it. */
  private static EmptyResponse healthz(Call call, EmptyRequest request) {
    throw Fault.plain(Code.UNIMPLEMENTED, "method Healthz not implemented");
  }

  private void addInstances(Service service) {
    service
        .add("ListInstances", SystemMessagesV1.ListInstancesRequest.class, instances::list)
        .add("GetInstance", InstanceIdRequest.class, SystemInstanceCallsV1::get)
        .add(
            "UpdateInstance",
            SystemMessagesV1.UpdateInstanceRequest.class,
            SystemInstanceCallsV1::update)
        .add("CreateInstance", SystemCreateMessagesV1.CreateInstanceRequest.class, creation::create)
        .add("RemoveInstance", InstanceIdRequest.class, instances::remove)
        .add(
            "ListIAMMembers",
            SystemMessagesV1.ListIAMMembersRequest.class,
            SystemInstanceCallsV1::members);
  }

  private void addDomains(Service service) {
    service
        .add("ExistsDomain", DomainRequestV1.class, domains::exists)
        .add("ListDomains", SystemMessagesV1.ListDomainsRequest.class, SystemDomainCallsV1::list)
        .add("AddDomain", DomainRequest.class, domains::add)
        .add("RemoveDomain", DomainRequest.class, SystemDomainCallsV1::remove)
        .add("SetPrimaryDomain", DomainRequest.class, SystemDomainCallsV1::setPrimary);
  }
}

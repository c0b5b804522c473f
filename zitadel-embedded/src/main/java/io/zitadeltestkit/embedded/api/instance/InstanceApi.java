package io.zitadeltestkit.embedded.api.instance;

import io.zitadeltestkit.embedded.api.Api;
import io.zitadeltestkit.embedded.operation.Server;
import io.zitadeltestkit.embedded.operation.Service;

/** {@code zitadel.instance.v2.InstanceService}. */
public final class InstanceApi implements Api {
  private final InstanceCalls instances;
  private final CustomDomainCalls customDomains;

  /** The service over a server's instances. */
  public InstanceApi(Server server) {
    instances = new InstanceCalls(server.instances());
    customDomains = new CustomDomainCalls(server.instances());
  }

  @Override
  public Service service() {
    return Service.v2("zitadel.instance.v2.InstanceService")
        .add(
            "DeleteInstance",
            "system.instance.delete",
            InstanceMessages.DeleteInstanceRequest.class,
            instances::delete)
        .add("GetInstance", InstanceMessages.GetInstanceRequest.class, InstanceCalls::get)
        .add("UpdateInstance", InstanceMessages.UpdateInstanceRequest.class, InstanceCalls::update)
        .add(
            "ListInstances",
            "system.instance.read",
            InstanceMessages.ListInstancesRequest.class,
            instances::list)
        .add(
            "AddCustomDomain",
            "system.domain.write",
            DomainMessages.AddCustomDomainRequest.class,
            customDomains::add)
        .add(
            "RemoveCustomDomain",
            "system.domain.write",
            DomainMessages.RemoveCustomDomainRequest.class,
            CustomDomainCalls::remove)
        .add(
            "ListCustomDomains",
            DomainMessages.ListCustomDomainsRequest.class,
            CustomDomainCalls::list)
        .add(
            "AddTrustedDomain",
            DomainMessages.AddTrustedDomainRequest.class,
            TrustedDomainCalls::add)
        .add(
            "RemoveTrustedDomain",
            DomainMessages.RemoveTrustedDomainRequest.class,
            TrustedDomainCalls::remove)
        .add(
            "ListTrustedDomains",
            DomainMessages.ListTrustedDomainsRequest.class,
            TrustedDomainCalls::list);
  }
}

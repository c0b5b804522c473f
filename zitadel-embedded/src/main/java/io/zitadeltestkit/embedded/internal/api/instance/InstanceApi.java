package io.zitadeltestkit.embedded.internal.api.instance;

import io.zitadeltestkit.embedded.internal.api.instance.InstanceDomainMessages.CustomDomainRequest;
import io.zitadeltestkit.embedded.internal.api.instance.InstanceDomainMessages.TrustedDomainRequest;
import io.zitadeltestkit.embedded.internal.api.instance.InstanceMessages.InstanceIdRequest;
import io.zitadeltestkit.embedded.internal.operation.Api;
import io.zitadeltestkit.embedded.internal.operation.Server;
import io.zitadeltestkit.embedded.internal.operation.Service;

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
    return Service.of("zitadel.instance.v2.InstanceService")
        .add("DeleteInstance", InstanceIdRequest.class, instances::delete)
        .add("GetInstance", InstanceMessages.GetInstanceRequest.class, InstanceCalls::get)
        .add("UpdateInstance", InstanceMessages.UpdateInstanceRequest.class, InstanceCalls::update)
        .add("ListInstances", InstanceMessages.ListInstancesRequest.class, instances::list)
        .add("AddCustomDomain", CustomDomainRequest.class, customDomains::add)
        .add("RemoveCustomDomain", CustomDomainRequest.class, CustomDomainCalls::remove)
        .add(
            "ListCustomDomains",
            InstanceDomainMessages.ListCustomDomainsRequest.class,
            CustomDomainCalls::list)
        .add("AddTrustedDomain", TrustedDomainRequest.class, TrustedDomainCalls::add)
        .add("RemoveTrustedDomain", TrustedDomainRequest.class, TrustedDomainCalls::remove)
        .add(
            "ListTrustedDomains",
            InstanceDomainMessages.ListTrustedDomainsRequest.class,
            TrustedDomainCalls::list);
  }
}

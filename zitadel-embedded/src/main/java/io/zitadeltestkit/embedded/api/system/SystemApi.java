package io.zitadeltestkit.embedded.api.system;

import io.zitadeltestkit.embedded.api.Api;
import io.zitadeltestkit.embedded.api.common.Healthz;
import io.zitadeltestkit.embedded.operation.Operation;
import io.zitadeltestkit.embedded.operation.Server;
import io.zitadeltestkit.embedded.operation.Service;
import io.zitadeltestkit.embedded.operation.Verb;

/** {@code zitadel.system.v1.SystemService}. */
public final class SystemApi implements Api {
  private static final String ALL = "/system/v1/instances";
  private static final String ONE = ALL + "/{instance_id}";
  private static final String DOMAINS = ONE + "/domains";

  private final InstanceCreation creation;
  private final SystemInstanceCalls instances;
  private final SystemDomainCalls domains;

  /** The service over a server's instances. */
  public SystemApi(Server server) {
    creation = new InstanceCreation(server);
    instances = new SystemInstanceCalls(server.instances());
    domains = new SystemDomainCalls(server.instances());
  }

  @Override
  public Service service() {
    Service service =
        Service.v1("zitadel.system.v1.SystemService")
            .add("Healthz", Operation.PUBLIC, Healthz.Request.class, Healthz::answer)
            .rest(Verb.GET, "/system/v1/healthz");
    addInstances(service);
    addDomains(service);
    addElsewhere(service);
    return service;
  }

  private void addInstances(Service service) {
    service
        .add(
            "ListInstances",
            "system.instance.read",
            SystemMessages.ListInstancesRequest.class,
            instances::list)
        .rest(Verb.POST, ALL + "/_search")
        .add(
            "GetInstance",
            "system.instance.read",
            SystemMessages.GetInstanceRequest.class,
            SystemInstanceCalls::get)
        .rest(Verb.GET, ONE)
        .add(
            "UpdateInstance",
            "system.instance.write",
            SystemMessages.UpdateInstanceRequest.class,
            SystemInstanceCalls::update)
        .rest(Verb.PUT, ONE)
        .add(
            "CreateInstance",
            "system.instance.write",
            CreateMessages.CreateInstanceRequest.class,
            creation::create)
        .rest(Verb.POST, ALL + "/_create")
        .add(
            "RemoveInstance",
            "system.instance.delete",
            SystemMessages.RemoveInstanceRequest.class,
            instances::remove)
        .rest(Verb.DELETE, ONE)
        .add(
            "ListIAMMembers",
            "system.iam.member.read",
            SystemMessages.ListIAMMembersRequest.class,
            SystemInstanceCalls::members)
        .rest(Verb.POST, ONE + "/members/_search");
  }

  private void addDomains(Service service) {
    service
        .add(
            "ExistsDomain",
            "system.domain.read",
            SystemMessages.ExistsDomainRequest.class,
            domains::exists)
        .rest(Verb.POST, "/system/v1/domains/{domain}/_exists")
        .add(
            "ListDomains",
            "system.domain.read",
            SystemMessages.ListDomainsRequest.class,
            SystemDomainCalls::list)
        .rest(Verb.POST, DOMAINS + "/_search")
        .add(
            "AddDomain", "system.domain.write", SystemMessages.AddDomainRequest.class, domains::add)
        .rest(Verb.POST, DOMAINS)
        .add(
            "RemoveDomain",
            "system.domain.delete",
            SystemMessages.RemoveDomainRequest.class,
            SystemDomainCalls::remove)
        .rest(Verb.DELETE, DOMAINS + "/{domain}")
        .add(
            "SetPrimaryDomain",
            "system.domain.write",
            SystemMessages.SetPrimaryDomainRequest.class,
            SystemDomainCalls::setPrimary)
        .rest(Verb.POST, DOMAINS + "/_set_primary");
  }

  private static void addElsewhere(Service service) {
    service
        .elsewhere("AddInstance", Verb.POST, ALL)
        .elsewhere("ListViews", Verb.POST, "/system/v1/views/_search")
        .elsewhere("ClearView", Verb.POST, "/system/v1/views/{database}/{view_name}")
        .elsewhere("ListFailedEvents", Verb.POST, "/system/v1/failedevents/_search")
        .elsewhere(
            "RemoveFailedEvent",
            Verb.DELETE,
            "/system/v1/failedevents/{database}/{view_name}/{failed_sequence}")
        .elsewhere("AddQuota", Verb.POST, ONE + "/quotas")
        .elsewhere("SetQuota", Verb.PUT, ONE + "/quotas")
        .elsewhere("RemoveQuota", Verb.DELETE, ONE + "/quotas/{unit}")
        .elsewhere("SetInstanceFeature", Verb.PUT, ONE + "/features/{feature_id}")
        .elsewhere("SetLimits", Verb.PUT, ONE + "/limits")
        .elsewhere("BulkSetLimits", Verb.PUT, ALL + "/limits/_bulk")
        .elsewhere("ResetLimits", Verb.DELETE, ONE + "/limits");
  }
}

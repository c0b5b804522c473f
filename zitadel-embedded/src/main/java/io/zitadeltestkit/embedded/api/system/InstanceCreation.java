package io.zitadeltestkit.embedded.api.system;

import io.zitadeltestkit.embedded.api.common.V1Details;
import io.zitadeltestkit.embedded.api.instance.InstanceDomains;
import io.zitadeltestkit.embedded.api.system.CreateMessages.CreateInstanceRequest;
import io.zitadeltestkit.embedded.api.system.CreateMessages.CreateInstanceResponse;
import io.zitadeltestkit.embedded.api.user.Credentials;
import io.zitadeltestkit.embedded.api.user.MachineKeys;
import io.zitadeltestkit.embedded.model.Ids;
import io.zitadeltestkit.embedded.model.Instance;
import io.zitadeltestkit.embedded.model.InstanceSettings;
import io.zitadeltestkit.embedded.model.Membership;
import io.zitadeltestkit.embedded.model.Organization;
import io.zitadeltestkit.embedded.model.Tx;
import io.zitadeltestkit.embedded.model.User;
import io.zitadeltestkit.embedded.operation.Call;
import io.zitadeltestkit.embedded.operation.Server;
import io.zitadeltestkit.embedded.proto.Bytes;
import io.zitadeltestkit.embedded.setup.InstanceSetup;
import io.zitadeltestkit.embedded.setup.NewInstance;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Makes instances, each with an owner. */
final class InstanceCreation {
  /** No date at all: what is to last for ever. */
  private static final Instant NEVER = Instant.parse("0001-01-01T00:00:00Z");

  private final Server server;

  InstanceCreation(Server server) {
    this.server = server;
  }

  CreateInstanceResponse create(Call call, CreateInstanceRequest request) {
    NewInstance plan =
        new NewInstance(
            request.instanceName(),
            request.firstOrgName(),
            request.customDomain(),
            call.requestedDomain());
    Instance instance = new Instance(Ids.random(), server.clock());
    return server
        .instances()
        .whileNamesAreFixed(
            () -> {
              CreateInstanceResponse made =
                  instance.write(tx -> setUp(tx, instance.id(), plan, request));
              requireFree(plan.customDomain());
              server.instances().add(instance);
              return made;
            });
  }

  private void requireFree(String customDomain) {
    if (!customDomain.isEmpty()
        && server.instances().isTaken(InstanceDomains.checked(customDomain))) {
      throw InstanceDomains.taken("V3-DKcYh");
    }
  }

  private static CreateInstanceResponse setUp(
      Tx tx, String instanceId, NewInstance plan, CreateInstanceRequest request) {
    Organization org = InstanceSetup.prepare(tx, instanceId, plan);
    if (!request.defaultLanguage().isEmpty()) {
      InstanceSettings settings = InstanceSettings.of(tx.state());
      tx.put(InstanceSettings.TABLE, settings.withDefaultLanguage(request.defaultLanguage()));
    }
    CreateInstanceRequest.Machine machine = request.machine();
    User owner =
        machine != null
            ? FirstOwner.machine(tx, org, machine)
            : FirstOwner.human(tx, org, Objects.requireNonNull(request.human()));
    tx.put(
        Membership.TABLE,
        Membership.onOrganization(org.id(), owner.id(), List.of("ORG_OWNER"), tx.created()));
    tx.put(
        Membership.TABLE,
        Membership.onInstance(instanceId, owner.id(), List.of("IAM_OWNER"), tx.created()));
    String pat = "";
    if (machine != null && machine.personalAccessToken() != null) {
      Instant expiration = machine.personalAccessToken().expirationDate();
      pat = Credentials.addToken(tx, owner.id(), expiration == null ? NEVER : expiration).token();
    }
    Bytes key = Bytes.EMPTY;
    if (machine != null && machine.machineKey() != null) {
      Instant expiration = machine.machineKey().expirationDate();
      key = MachineKeys.add(tx, owner.id(), expiration == null ? NEVER : expiration, "").content();
    }
    return new CreateInstanceResponse(
        instanceId, V1Details.ofMaking(tx.created(), org.id()), pat, key);
  }
}

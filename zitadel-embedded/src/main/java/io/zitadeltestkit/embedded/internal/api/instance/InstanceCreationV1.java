package io.zitadeltestkit.embedded.internal.api.instance;

import io.zitadeltestkit.embedded.internal.api.instance.SystemCreateMessagesV1.CreateInstanceRequest;
import io.zitadeltestkit.embedded.internal.api.instance.SystemCreateMessagesV1.CreateInstanceResponse;
import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.user.credential.Credentials;
import io.zitadeltestkit.embedded.internal.api.user.credential.MachineKeys;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceSettings;
import io.zitadeltestkit.embedded.internal.model.membership.Membership;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.operation.Server;
import io.zitadeltestkit.embedded.internal.proto.Bytes;
import io.zitadeltestkit.embedded.internal.setup.InstanceSetup;
import io.zitadeltestkit.embedded.internal.setup.NewInstance;
import io.zitadeltestkit.embedded.internal.state.Ids;
import io.zitadeltestkit.embedded.internal.state.Instance;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Makes instances, each with an owner. */
final class InstanceCreationV1 {
  private final Server server;

  InstanceCreationV1(Server server) {
    this.server = server;
  }

  CreateInstanceResponse create(Call call, CreateInstanceRequest request) {
    NewInstance plan =
        new NewInstance(
            request.instanceName(),
            request.firstOrgName(),
            request.customDomain(),
            call.requestedDomain(),
            call.requestedPort());
    Instance instance = new Instance(Ids.random(), server.clock(), server.profile());
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
            ? FirstOwnerV1.machine(tx, org, machine)
            : FirstOwnerV1.human(tx, org, Objects.requireNonNull(request.human()));
    tx.put(
        Membership.TABLE,
        Membership.onOrganization(org.id(), owner.id(), List.of("ORG_OWNER"), tx.created()));
    tx.put(
        Membership.TABLE,
        Membership.onInstance(instanceId, owner.id(), List.of("IAM_OWNER"), tx.created()));
    String pat = "";
    if (machine != null && machine.personalAccessToken() != null) {
      Instant expiration = machine.personalAccessToken().expirationDate();
      pat =
          Credentials.addToken(tx, owner.id(), expiration == null ? Stamp.NEVER : expiration)
              .token();
    }
    Bytes key = Bytes.EMPTY;
    if (machine != null && machine.machineKey() != null) {
      Instant expiration = machine.machineKey().expirationDate();
      key =
          MachineKeys.add(tx, owner.id(), expiration == null ? Stamp.NEVER : expiration, "")
              .content();
    }
    return new CreateInstanceResponse(
        instanceId, DetailsV1.ofMaking(tx.created(), org.id()), pat, key);
  }
}

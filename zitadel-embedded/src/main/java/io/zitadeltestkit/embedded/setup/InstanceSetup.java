package io.zitadeltestkit.embedded.setup;

import io.zitadeltestkit.embedded.model.Instance;
import io.zitadeltestkit.embedded.model.InstanceDomain;
import io.zitadeltestkit.embedded.model.InstanceInfo;
import io.zitadeltestkit.embedded.model.Machine;
import io.zitadeltestkit.embedded.model.Membership;
import io.zitadeltestkit.embedded.model.Organization;
import io.zitadeltestkit.embedded.model.PersonalAccessTokens;
import io.zitadeltestkit.embedded.model.Tx;
import io.zitadeltestkit.embedded.model.User;
import io.zitadeltestkit.embedded.model.UserState;
import io.zitadeltestkit.embedded.model.WebKeys;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes what a new instance begins with. */
public final class InstanceSetup {
  private InstanceSetup() {}

  /**
   * Sets an empty instance up.
   *
   * @param instance the instance
   * @param name its name
   * @param domain its host name
   * @param orgName the name of its first organisation
   * @param users the service users of that organisation
   * @return the personal access tokens by user name
   */
  public static Map<String, String> run(
      Instance instance, String name, String domain, String orgName, List<FirstUser> users) {
    return instance.write(
        tx -> {
          tx.put(InstanceDomain.TABLE, new InstanceDomain(domain, false, true, tx.created()));
          Organization org =
              tx.put(
                  Organization.TABLE,
                  new Organization(
                      tx.newId(),
                      orgName,
                      true,
                      orgName.toLowerCase(java.util.Locale.ROOT) + "." + domain,
                      tx.created()));
          tx.put(
              InstanceInfo.TABLE,
              new InstanceInfo(instance.id(), name, org.id(), tx.newId(), tx.created()));
          WebKeys.setUp(tx);
          Map<String, String> tokens = new LinkedHashMap<>();
          for (FirstUser user : users) {
            addUser(tx, instance.id(), org.id(), user, tokens);
          }
          return tokens;
        });
  }

  private static void addUser(
      Tx tx, String instanceId, String orgId, FirstUser first, Map<String, String> tokens) {
    User user =
        tx.put(
            User.TABLE,
            new User(
                tx.newId(),
                orgId,
                first.username(),
                UserState.ACTIVE,
                null,
                new Machine(first.name(), "", false, null),
                tx.created()));
    if (!first.roles().isEmpty()) {
      tx.put(
          Membership.TABLE,
          Membership.onInstance(instanceId, user.id(), first.roles(), tx.created()));
    }
    Instant expiresAt = first.patExpiresAt();
    if (expiresAt != null) {
      tokens.put(first.username(), PersonalAccessTokens.mint(tx, user, expiresAt).token());
    }
  }
}

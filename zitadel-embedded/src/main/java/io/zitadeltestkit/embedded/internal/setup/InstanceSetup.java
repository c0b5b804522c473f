package io.zitadeltestkit.embedded.internal.setup;

import io.zitadeltestkit.embedded.internal.api.organization.Organizations;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceDomain;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceInfo;
import io.zitadeltestkit.embedded.internal.model.instance.WebKeys;
import io.zitadeltestkit.embedded.internal.model.membership.Membership;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.user.Machine;
import io.zitadeltestkit.embedded.internal.model.user.PersonalAccessTokens;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.model.user.UserState;
import io.zitadeltestkit.embedded.internal.state.Instance;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Creates the initial content of an instance. */
public final class InstanceSetup {
  private static final int SUFFIX_LENGTH = 6;
  private static final int SUFFIX_RADIX = 36;

  private InstanceSetup() {}

  /**
   * Fills an empty instance.
   *
   * @param instance the instance
   * @param plan its data
   * @param users the service users of its organization
   * @return the personal access tokens by user name
   */
  public static Map<String, String> run(
      Instance instance, NewInstance plan, List<FirstUser> users) {
    return instance.write(
        tx -> {
          Organization org = prepare(tx, instance.id(), plan);
          Map<String, String> tokens = new LinkedHashMap<>();
          for (FirstUser user : users) {
            addUser(tx, instance.id(), org.id(), user, tokens);
          }
          return tokens;
        });
  }

  /** Creates everything except the users; returns their organization. */
  public static Organization prepare(Tx tx, String instanceId, NewInstance plan) {
    addDomains(tx, plan);
    Organization org = Organizations.create(tx, "", plan.orgName(), plan.requestedDomain());
    String projectId = ZitadelProject.create(tx, org.id(), plan);
    tx.put(
        InstanceInfo.TABLE,
        new InstanceInfo(instanceId, plan.name(), org.id(), projectId, tx.created()));
    WebKeys.setUp(tx);
    return org;
  }

  private static void addDomains(Tx tx, NewInstance plan) {
    String id = Long.toString(Long.parseLong(tx.newId()), SUFFIX_RADIX);
    String label = plan.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String generated =
        label + "-" + id.substring(id.length() - SUFFIX_LENGTH) + "." + plan.requestedDomain();
    boolean custom = !plan.customDomain().isEmpty();
    tx.put(InstanceDomain.TABLE, new InstanceDomain(generated, true, !custom, tx.created()));
    if (custom) {
      tx.put(
          InstanceDomain.TABLE,
          new InstanceDomain(
              plan.customDomain().toLowerCase(Locale.ROOT), false, true, tx.created()));
    }
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
    if (first.roles().contains("IAM_OWNER")) {
      tx.put(
          Membership.TABLE,
          Membership.onOrganization(orgId, user.id(), List.of("ORG_OWNER"), tx.created()));
    }
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

package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.OrgIdRequestV1;
import io.zitadeltestkit.embedded.internal.api.settings.DomainPolicyMessagesV1.CustomFields;
import io.zitadeltestkit.embedded.internal.api.settings.DomainPolicyMessagesV1.Fields;
import io.zitadeltestkit.embedded.internal.api.user.creation.Users;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.policy.DomainPolicy;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.state.Stamp;

/**
 * The form of login names. It decides whether user names are unique in an organization or in the
 * whole instance, so a change is refused that would give two people the same login name.
 */
final class DomainPolicyCallsV1 {
  private static final PolicyRulesV1<DomainPolicy> RULES =
      new PolicyRulesV1<>(
          DomainPolicy.TABLE,
          () -> Fault.alreadyExists("ORG-1M8ds", "Errors.Org.DomainPolicy.AlreadyExists"),
          () -> Fault.notFound("ORG-2N9sd", "Errors.Org.DomainPolicy.NotFound"),
          () -> Fault.failedPrecondition("ORG-3M9ds", "Private Label Policy has not been changed"),
          () -> Fault.notFound("ORG-Dvsh3", "Errors.Org.DomainPolicy.NotFound"),
          () ->
              Fault.failedPrecondition(
                  "INSTANCE-pl9fN", "Organization Domain Policy has not been changed"));

  private DomainPolicyCallsV1() {}

  /** The three fields of a policy. */
  record Choices(boolean userLoginMustBeDomain, boolean validate, boolean senderMatches) {
    /** The old form of the calls has only the first. */
    static Choices ofOldForm(boolean userLoginMustBeDomain) {
      return new Choices(userLoginMustBeDomain, true, true);
    }

    DomainPolicy of(String ownerId, Stamp stamp) {
      return new DomainPolicy(ownerId, userLoginMustBeDomain, validate, senderMatches, stamp);
    }
  }

  static DetailsResponseV1 add(Call call, CustomFields fields) {
    String orgId = fields.orgId();
    DomainPolicy added =
        call.write(
            tx -> {
              DomainPolicy policy =
                  RULES.added(tx, orgId, stamp -> fields.choices().of(orgId, stamp));
              Users.requireFreeNames(tx, orgId);
              return policy;
            });
    return DetailsResponseV1.ofMaking(added.stamp(), orgId);
  }

  static DetailsResponseV1 change(Call call, CustomFields fields) {
    String orgId = fields.orgId();
    DomainPolicy changed =
        call.write(
            tx -> {
              DomainPolicy policy =
                  RULES.changed(
                      tx,
                      tx.get(DomainPolicy.TABLE, orgId, RULES.missing()),
                      (before, stamp) -> fields.choices().of(orgId, stamp),
                      RULES.unchanged());
              Users.requireFreeNames(tx, orgId);
              return policy;
            });
    return DetailsResponseV1.ofChange(changed.stamp(), orgId);
  }

  static DetailsResponseV1 reset(Call call, OrgIdRequestV1 request) {
    String orgId = request.orgId();
    return call.write(
        tx -> {
          tx.get(DomainPolicy.TABLE, orgId, RULES.notSet());
          tx.remove(DomainPolicy.TABLE, orgId);
          Users.requireFreeNames(tx, orgId);
          return DetailsResponseV1.ofChange(tx.created(), orgId);
        });
  }

  static DetailsResponseV1 changeDefault(Call call, Fields fields) {
    String instanceId = call.instance().id();
    DomainPolicy changed =
        call.write(
            tx -> {
              DomainPolicy policy =
                  RULES.changed(
                      tx,
                      DomainPolicy.of(tx.state(), instanceId),
                      (before, stamp) -> fields.choices().of(instanceId, stamp),
                      RULES.unchangedDefault());
              tx.state()
                  .all(Organization.TABLE)
                  .filter(org -> !tx.state().has(DomainPolicy.TABLE, org.id()))
                  .forEach(org -> Users.requireFreeNames(tx, org.id()));
              return policy;
            });
    return DetailsResponseV1.ofChange(changed.stamp(), instanceId);
  }
}

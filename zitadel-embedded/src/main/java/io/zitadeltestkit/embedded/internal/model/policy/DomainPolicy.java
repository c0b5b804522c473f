package io.zitadeltestkit.embedded.internal.model.policy;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceInfo;
import io.zitadeltestkit.embedded.internal.state.Entity;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Table;

/**
 * The domain policy of an organization, which decides the form of login names.
 *
 * @param id the organization, or the instance for the default of all others
 * @param userLoginMustBeDomain whether login names end with the organization's domain; user names
 *     are then unique in the organization, otherwise in the whole instance
 * @param validateOrgDomains whether the organization has to prove that a domain is its own
 * @param smtpSenderAddressMatchesInstanceDomain whether mail has to be sent from the instance's
 *     domain
 * @param stamp when it was created and changed
 */
@RecordBuilder
public record DomainPolicy(
    String id,
    boolean userLoginMustBeDomain,
    boolean validateOrgDomains,
    boolean smtpSenderAddressMatchesInstanceDomain,
    Stamp stamp)
    implements Entity, DomainPolicyBuilder.With {
  /** The table. */
  public static final Table<DomainPolicy> TABLE = Table.of("domain_policies", DomainPolicy.class);

  /**
   * Returns the policy of an organization: its own, else the instance's, else the default of a
   * fresh instance.
   */
  public static DomainPolicy of(State state, String orgId) {
    return Policies.find(state, TABLE, orgId)
        .orElseGet(
            () -> {
              InstanceInfo instance = InstanceInfo.of(state);
              return new DomainPolicy(instance.id(), false, false, false, instance.stamp());
            });
  }

  /** Returns whether the login names of an organization's users end with its domain. */
  public static boolean userLoginMustBeDomain(State state, String orgId) {
    return of(state, orgId).userLoginMustBeDomain();
  }
}

package io.zitadeltestkit.embedded.internal.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * What an organization's login names look like, where it has a rule of its own.
 *
 * @param id the organization, or the instance for the rule of all others
 * @param userLoginMustBeDomain whether login names end with the organization's domain; user names
 *     are then unique in the organization, otherwise in the whole instance
 * @param validateOrgDomains whether the organization has to prove that a domain is its own
 * @param smtpSenderAddressMatchesInstanceDomain whether mail has to be sent from the instance's
 *     domain
 * @param stamp when it was made and changed
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
   * Returns the policy of an organization: its own, the instance's, or that of a fresh instance.
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

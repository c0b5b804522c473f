package io.zitadeltestkit.embedded.internal.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * After how many failures a person is locked.
 *
 * @param id the organization, or the instance for the rule of all others
 * @param maxPasswordAttempts how many wrong passwords lock; 0 for never
 * @param maxOtpAttempts how many wrong one-time passwords lock; 0 for never
 * @param showsFailures whether people are told how many attempts they have left; so it is on a
 *     fresh instance, and no call can say it
 * @param stamp when it was made and changed
 */
@RecordBuilder
public record LockoutPolicy(
    String id, int maxPasswordAttempts, int maxOtpAttempts, boolean showsFailures, Stamp stamp)
    implements Entity, LockoutPolicyBuilder.With {
  /** The table. */
  public static final Table<LockoutPolicy> TABLE =
      Table.of("lockout_policies", LockoutPolicy.class);

  /**
   * Returns the policy of an organization: its own, the instance's, or that of a fresh instance.
   */
  public static LockoutPolicy of(State state, String orgId) {
    return Policies.find(state, TABLE, orgId)
        .orElseGet(
            () -> {
              InstanceInfo instance = InstanceInfo.of(state);
              return new LockoutPolicy(instance.id(), 0, 0, true, instance.stamp());
            });
  }

  /** Returns how many wrong passwords lock a user of an organization; 0 for never. */
  public static int maxPasswordAttempts(State state, String orgId) {
    return of(state, orgId).maxPasswordAttempts();
  }

  /** Returns how many wrong one-time passwords lock a user of an organization; 0 for never. */
  public static int maxOtpAttempts(State state, String orgId) {
    return of(state, orgId).maxOtpAttempts();
  }
}

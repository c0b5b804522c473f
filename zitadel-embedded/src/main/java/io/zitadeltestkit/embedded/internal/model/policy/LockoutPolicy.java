package io.zitadeltestkit.embedded.internal.model.policy;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceInfo;
import io.zitadeltestkit.embedded.internal.state.Entity;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Table;

/**
 * The number of failures after which a person is locked.
 *
 * @param id the organization, or the instance for the default of all others
 * @param maxPasswordAttempts how many wrong passwords lock; 0 for never
 * @param maxOtpAttempts how many wrong one-time passwords lock; 0 for never
 * @param showsFailures whether people see how many attempts are left; true on a fresh instance; no
 *     API call can change it
 * @param stamp when it was created and changed
 */
@RecordBuilder
public record LockoutPolicy(
    String id, int maxPasswordAttempts, int maxOtpAttempts, boolean showsFailures, Stamp stamp)
    implements Entity, LockoutPolicyBuilder.With {
  /** The table. */
  public static final Table<LockoutPolicy> TABLE =
      Table.of("lockout_policies", LockoutPolicy.class);

  /**
   * Returns the policy of an organization: its own, else the instance's, else the default of a
   * fresh instance.
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

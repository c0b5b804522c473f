package io.zitadeltestkit.embedded.internal.model.policy;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceInfo;
import io.zitadeltestkit.embedded.internal.state.Entity;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Table;

/**
 * How long a password may be used.
 *
 * @param id the organization, or the instance for the default of all others
 * @param maxAgeDays after how many days it has to be changed; 0 for never
 * @param expireWarnDays how many days before that a person is warned
 * @param stamp when it was created and changed
 */
@RecordBuilder
public record PasswordAgePolicy(String id, long maxAgeDays, long expireWarnDays, Stamp stamp)
    implements Entity, PasswordAgePolicyBuilder.With {
  /** The table. */
  public static final Table<PasswordAgePolicy> TABLE =
      Table.of("password_age_policies", PasswordAgePolicy.class);

  /**
   * Returns the policy of an organization: its own, else the instance's, else the default of a
   * fresh instance.
   */
  public static PasswordAgePolicy of(State state, String orgId) {
    return Policies.find(state, TABLE, orgId)
        .orElseGet(
            () -> {
              InstanceInfo instance = InstanceInfo.of(state);
              return new PasswordAgePolicy(instance.id(), 0, 0, instance.stamp());
            });
  }
}

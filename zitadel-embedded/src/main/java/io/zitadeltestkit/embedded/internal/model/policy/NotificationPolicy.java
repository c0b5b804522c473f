package io.zitadeltestkit.embedded.internal.model.policy;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceInfo;
import io.zitadeltestkit.embedded.internal.state.Entity;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Table;

/**
 * Which notifications people get by mail.
 *
 * @param id the organization, or the instance for the default of all others
 * @param passwordChange whether they are notified of a changed password
 * @param stamp when it was created and changed
 */
@RecordBuilder
public record NotificationPolicy(String id, boolean passwordChange, Stamp stamp)
    implements Entity, NotificationPolicyBuilder.With {
  /** The table. */
  public static final Table<NotificationPolicy> TABLE =
      Table.of("notification_policies", NotificationPolicy.class);

  /**
   * Returns the policy of an organization: its own, else the instance's, else the default of a
   * fresh instance.
   */
  public static NotificationPolicy of(State state, String orgId) {
    return Policies.find(state, TABLE, orgId)
        .orElseGet(
            () -> {
              InstanceInfo instance = InstanceInfo.of(state);
              return new NotificationPolicy(instance.id(), true, instance.stamp());
            });
  }
}

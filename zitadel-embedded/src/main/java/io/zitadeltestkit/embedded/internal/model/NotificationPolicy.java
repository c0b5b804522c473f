package io.zitadeltestkit.embedded.internal.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * What people are told by mail.
 *
 * @param id the organization, or the instance for the rule of all others
 * @param passwordChange whether of a changed password
 * @param stamp when it was made and changed
 */
@RecordBuilder
public record NotificationPolicy(String id, boolean passwordChange, Stamp stamp)
    implements Entity, NotificationPolicyBuilder.With {
  /** The table. */
  public static final Table<NotificationPolicy> TABLE =
      Table.of("notification_policies", NotificationPolicy.class);

  /**
   * Returns the policy of an organization: its own, the instance's, or that of a fresh instance.
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

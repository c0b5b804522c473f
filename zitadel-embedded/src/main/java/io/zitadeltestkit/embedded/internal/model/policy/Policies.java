package io.zitadeltestkit.embedded.internal.model.policy;

import io.zitadeltestkit.embedded.internal.model.instance.InstanceInfo;
import io.zitadeltestkit.embedded.internal.state.Entity;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Table;
import java.util.Optional;

/** Finds the policy that applies to an organization. */
final class Policies {
  private Policies() {}

  /** Returns the organization's own policy, or else the instance's; empty if none was ever set. */
  static <P extends Entity> Optional<P> find(State state, Table<P> table, String orgId) {
    return state.find(table, orgId).or(() -> state.find(table, InstanceInfo.of(state).id()));
  }
}

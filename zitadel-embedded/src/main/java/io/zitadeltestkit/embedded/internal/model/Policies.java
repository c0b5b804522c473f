package io.zitadeltestkit.embedded.internal.model;

import java.util.Optional;

/** Finds the rule that counts for an organization. */
final class Policies {
  private Policies() {}

  /** Returns the organization's own rule, or else the instance's; empty if nobody ever set one. */
  static <P extends Entity> Optional<P> find(State state, Table<P> table, String orgId) {
    return state.find(table, orgId).or(() -> state.find(table, InstanceInfo.of(state).id()));
  }
}

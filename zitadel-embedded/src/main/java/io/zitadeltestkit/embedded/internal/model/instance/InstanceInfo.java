package io.zitadeltestkit.embedded.internal.model.instance;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.zitadeltestkit.embedded.internal.state.Entity;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Table;

/**
 * The instance's own data; the only row of its table.
 *
 * @param id the instance's id
 * @param name the name
 * @param defaultOrgId the default organization
 * @param projectId the project of Zitadel's own API
 * @param stamp when it was created and changed
 */
@RecordBuilder
public record InstanceInfo(
    String id, String name, String defaultOrgId, String projectId, Stamp stamp)
    implements Entity, InstanceInfoBuilder.With {
  /** The table. */
  public static final Table<InstanceInfo> TABLE = Table.of("instance", InstanceInfo.class);

  /** Returns whether there is a row: whether the instance was set up. */
  public static boolean isIn(State state) {
    return state.all(TABLE).findAny().isPresent();
  }

  /** Returns the row. */
  public static InstanceInfo of(State state) {
    return state
        .all(TABLE)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The instance has not been set up."));
  }
}

package io.zitadeltestkit.embedded.internal.api.message;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.state.InOrganization;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Table;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds entities in the organization of a call: the first generation does not see those of others.
 */
public final class OwnedV1 {
  private OwnedV1() {}

  /** Finds an entity by id. */
  public static <E extends InOrganization> Optional<E> find(
      Call call, State state, Table<E> table, String id) {
    return state.find(table, id).filter(thing -> thing.orgId().equals(call.caller().orgId()));
  }

  /** Returns an entity by id, or throws a fault. */
  public static <E extends InOrganization> E get(
      Call call, State state, Table<E> table, String id, Supplier<Fault> missing) {
    return find(call, state, table, id).orElseThrow(missing);
  }
}

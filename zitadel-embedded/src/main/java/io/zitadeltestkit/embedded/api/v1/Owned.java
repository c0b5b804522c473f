package io.zitadeltestkit.embedded.api.v1;

import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.InOrganization;
import io.zitadeltestkit.embedded.model.State;
import io.zitadeltestkit.embedded.model.Table;
import io.zitadeltestkit.embedded.operation.Call;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds things in the organisation of a call: the first generation does not know those of others.
 */
public final class Owned {
  private Owned() {}

  /** Finds the thing of an id. */
  public static <E extends InOrganization> Optional<E> find(
      Call call, State state, Table<E> table, String id) {
    return state.find(table, id).filter(thing -> thing.orgId().equals(call.caller().orgId()));
  }

  /** Returns the thing of an id, or ends with a fault. */
  public static <E extends InOrganization> E get(
      Call call, State state, Table<E> table, String id, Supplier<Fault> missing) {
    return find(call, state, table, id).orElseThrow(missing);
  }
}

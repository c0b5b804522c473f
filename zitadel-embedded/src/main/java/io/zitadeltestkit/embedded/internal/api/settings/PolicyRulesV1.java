package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.state.Entity;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.Table;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The rules of writing a policy: an organization may have its own, change it and reset it to the
 * instance's; the instance's can be changed. A change without a difference is refused.
 *
 * @param table the table of the policies
 * @param exists the refusal of creating a second one for an organization
 * @param missing the refusal of changing one that does not exist
 * @param unchanged the refusal of an organization's change without a difference
 * @param notSet the refusal of resetting one that does not exist
 * @param unchangedDefault the refusal of an instance's change without a difference
 * @param <P> the policy
 */
record PolicyRulesV1<P extends Entity>(
    Table<P> table,
    Supplier<Fault> exists,
    Supplier<Fault> missing,
    Supplier<Fault> unchanged,
    Supplier<Fault> notSet,
    Supplier<Fault> unchangedDefault) {
  /** Gives the organization of a call its own policy. */
  DetailsResponseV1 add(Call call, Function<Stamp, P> policy) {
    return add(call, call.caller().orgId(), policy);
  }

  DetailsResponseV1 add(Call call, String orgId, Function<Stamp, P> policy) {
    P added = call.write(tx -> added(tx, orgId, policy));
    return DetailsResponseV1.ofMaking(added.stamp(), orgId);
  }

  P added(Tx tx, String orgId, Function<Stamp, P> policy) {
    if (tx.state().has(table, orgId)) {
      throw exists.get();
    }
    return tx.put(table, policy.apply(tx.created()));
  }

  /** Changes the policy of the call's organization. */
  DetailsResponseV1 change(Call call, BiFunction<P, Stamp, P> policy) {
    String orgId = call.caller().orgId();
    P changed = call.write(tx -> changed(tx, tx.get(table, orgId, missing), policy, unchanged));
    return DetailsResponseV1.ofChange(changed.stamp(), orgId);
  }

  /** Changes the instance's policy, which may be that of a fresh instance. */
  DetailsResponseV1 changeDefault(
      Call call, Function<Tx, P> current, BiFunction<P, Stamp, P> policy) {
    P changed = call.write(tx -> changed(tx, current.apply(tx), policy, unchangedDefault));
    return DetailsResponseV1.ofChange(changed.stamp(), call.instance().id());
  }

  P changed(Tx tx, P before, BiFunction<P, Stamp, P> policy, Supplier<Fault> nothing) {
    if (policy.apply(before, before.stamp()).equals(before)) {
      throw nothing.get();
    }
    return tx.put(table, policy.apply(before, tx.changed(before)));
  }

  /** Removes the policy of the call's organization. */
  DetailsResponseV1 reset(Call call) {
    return call.write(tx -> reset(tx, call.caller().orgId()));
  }

  DetailsResponseV1 reset(Tx tx, String orgId) {
    tx.get(table, orgId, notSet);
    tx.remove(table, orgId);
    return DetailsResponseV1.ofChange(tx.created(), orgId);
  }
}

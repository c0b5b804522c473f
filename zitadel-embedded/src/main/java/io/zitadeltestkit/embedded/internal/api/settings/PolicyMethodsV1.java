package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.operation.Service;
import io.zitadeltestkit.embedded.internal.state.Entity;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The methods that most policies have: read the organization's and the instance's, create, change
 * and reset the organization's, change the instance's.
 *
 * @param name the policy's name, a part of the methods' names
 * @param saysTwice whether the answer says beside the policy, too, that it is the instance's
 * @param fields what makes and changes it
 * @param view reads the policy that counts for an organization or the instance
 * @param current finds that policy
 * @param make makes a policy of an organization or the instance
 * @param rules the rules of its writes
 * @param <P> the policy
 * @param <F> the fields
 * @param <V> the policy's message
 */
record PolicyMethodsV1<P extends Entity, F, V>(
    String name,
    boolean saysTwice,
    Class<? extends F> fields,
    BiFunction<State, String, V> view,
    BiFunction<State, String, P> current,
    Maker<P, F> make,
    PolicyRulesV1<P> rules) {
  /** Validates a policy's fields, then creates it; whether it may be set is checked later. */
  @FunctionalInterface
  interface Maker<P, F> {
    Function<Stamp, P> make(F fields, String ownerId);
  }

  void addToManagement(Service service) {
    service
        .add("Get" + name, EmptyRequest.class, (call, request) -> ofOrg(call))
        .add(
            "GetDefault" + name,
            EmptyRequest.class,
            (call, request) -> PolicyResponseV1.of(ofInstance(call)))
        .add("Reset" + name + "ToDefault", EmptyRequest.class, (call, request) -> rules.reset(call))
        .add("AddCustom" + name, fields, this::add)
        .add("UpdateCustom" + name, fields, this::change);
  }

  void addToAdmin(Service service) {
    service
        .add(
            "Get" + name,
            EmptyRequest.class,
            (call, request) -> PolicyResponseV1.of(ofInstance(call)))
        .add("Update" + name, fields, this::changeDefault);
  }

  private DetailsResponseV1 add(Call call, F wanted) {
    return rules.add(call, make.make(wanted, call.caller().orgId()));
  }

  private DetailsResponseV1 change(Call call, F wanted) {
    Function<Stamp, P> policy = make.make(wanted, call.caller().orgId());
    return rules.change(call, (before, stamp) -> policy.apply(stamp));
  }

  private DetailsResponseV1 changeDefault(Call call, F wanted) {
    String instanceId = call.instance().id();
    Function<Stamp, P> policy = make.make(wanted, instanceId);
    return rules.changeDefault(
        call, tx -> current.apply(tx.state(), instanceId), (before, stamp) -> policy.apply(stamp));
  }

  private PolicyResponseV1<V> ofOrg(Call call) {
    V policy = view.apply(call.state(), call.caller().orgId());
    boolean ofInstance =
        PolicyViewsV1.ofInstance(call.state(), current.apply(call.state(), call.caller().orgId()));
    return new PolicyResponseV1<>(policy, saysTwice && ofInstance);
  }

  private V ofInstance(Call call) {
    return view.apply(call.state(), call.instance().id());
  }
}

package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.model.Entity;
import io.zitadeltestkit.embedded.internal.model.Stamp;
import io.zitadeltestkit.embedded.internal.model.State;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.operation.Service;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The methods that most policies have: to read the organisation's and the instance's, to make,
 * change and reset the organisation's, to change the instance's.
 *
 * @param name the policy's name, a part of the methods' names
 * @param saysTwice whether the answer says beside the policy, too, that it is the instance's
 * @param fields what makes and changes it, if all three calls take the same message; null if not
 * @param view reads the policy that counts for an organisation or the instance
 * @param current finds that policy
 * @param make makes a policy of an organisation or the instance
 * @param rules what else is to be known
 * @param <P> the policy
 * @param <F> the fields
 * @param <V> the policy's message
 */
record PolicyMethodsV1<P extends Entity, F, V>(
    String name,
    boolean saysTwice,
    @Nullable Class<? extends F> fields,
    BiFunction<State, String, V> view,
    BiFunction<State, String, P> current,
    Maker<P, F> make,
    PolicyRulesV1<P> rules) {
  /** Makes a policy; refuses what no policy may say. */
  @FunctionalInterface
  interface Maker<P, F> {
    P make(F fields, String ownerId, Stamp stamp);
  }

  void addToManagement(Service service) {
    service
        .add("Get" + name, EmptyRequest.class, (call, request) -> ofOrg(call))
        .add(
            "GetDefault" + name,
            EmptyRequest.class,
            (call, request) -> PolicyResponseV1.of(ofInstance(call)))
        .add(
            "Reset" + name + "ToDefault", EmptyRequest.class, (call, request) -> rules.reset(call));
    if (fields != null) {
      service
          .add("AddCustom" + name, fields, this::add)
          .add("UpdateCustom" + name, fields, this::change);
    }
  }

  void addToAdmin(Service service) {
    service.add(
        "Get" + name, EmptyRequest.class, (call, request) -> PolicyResponseV1.of(ofInstance(call)));
    if (fields != null) {
      service.add("Update" + name, fields, this::changeDefault);
    }
  }

  DetailsResponseV1 add(Call call, F wanted) {
    return rules.add(call, stamp -> make.make(wanted, call.caller().orgId(), stamp));
  }

  DetailsResponseV1 change(Call call, F wanted) {
    return rules.change(call, (before, stamp) -> make.make(wanted, call.caller().orgId(), stamp));
  }

  DetailsResponseV1 changeDefault(Call call, F wanted) {
    String instanceId = call.instance().id();
    return rules.changeDefault(
        call,
        tx -> current.apply(tx.state(), instanceId),
        (before, stamp) -> make.make(wanted, instanceId, stamp));
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

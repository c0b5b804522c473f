package io.zitadeltestkit.embedded.api.policy;

import io.zitadeltestkit.embedded.api.policy.PolicyMessages.Nothing;
import io.zitadeltestkit.embedded.api.v1.DetailsResponse;
import io.zitadeltestkit.embedded.api.v1.FirstGeneration;
import io.zitadeltestkit.embedded.model.Entity;
import io.zitadeltestkit.embedded.model.Stamp;
import io.zitadeltestkit.embedded.model.State;
import io.zitadeltestkit.embedded.operation.Call;
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
record PolicyMethods<P extends Entity, F, V>(
    String name,
    boolean saysTwice,
    @Nullable Class<? extends F> fields,
    BiFunction<State, String, V> view,
    BiFunction<State, String, P> current,
    Maker<P, F> make,
    PolicyRules<P> rules) {
  /** Makes a policy; refuses what no policy may say. */
  @FunctionalInterface
  interface Maker<P, F> {
    P make(F fields, String ownerId, Stamp stamp);
  }

  void addToManagement(FirstGeneration service) {
    service
        .add("Get" + name, Nothing.class, (call, request) -> ofOrg(call))
        .add(
            "GetDefault" + name,
            Nothing.class,
            (call, request) -> PolicyResponse.of(ofInstance(call)))
        .add("Reset" + name + "ToDefault", Nothing.class, (call, request) -> rules.reset(call));
    if (fields != null) {
      service
          .add("AddCustom" + name, fields, this::add)
          .add("UpdateCustom" + name, fields, this::change);
    }
  }

  void addToAdmin(FirstGeneration service) {
    service.add(
        "Get" + name, Nothing.class, (call, request) -> PolicyResponse.of(ofInstance(call)));
    if (fields != null) {
      service.add("Update" + name, fields, this::changeDefault);
    }
  }

  DetailsResponse add(Call call, F wanted) {
    return rules.add(call, stamp -> make.make(wanted, call.caller().orgId(), stamp));
  }

  DetailsResponse change(Call call, F wanted) {
    return rules.change(call, (before, stamp) -> make.make(wanted, call.caller().orgId(), stamp));
  }

  DetailsResponse changeDefault(Call call, F wanted) {
    String instanceId = call.instance().id();
    return rules.changeDefault(
        call,
        tx -> current.apply(tx.state(), instanceId),
        (before, stamp) -> make.make(wanted, instanceId, stamp));
  }

  private PolicyResponse<V> ofOrg(Call call) {
    V policy = view.apply(call.state(), call.caller().orgId());
    boolean ofInstance =
        PolicyViews.ofInstance(call.state(), current.apply(call.state(), call.caller().orgId()));
    return new PolicyResponse<>(policy, saysTwice && ofInstance);
  }

  private V ofInstance(Call call) {
    return view.apply(call.state(), call.instance().id());
  }
}

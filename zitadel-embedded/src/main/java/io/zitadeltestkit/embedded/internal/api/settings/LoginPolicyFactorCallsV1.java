package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.LoginPolicy;
import io.zitadeltestkit.embedded.internal.model.MultiFactor;
import io.zitadeltestkit.embedded.internal.model.SecondFactor;
import io.zitadeltestkit.embedded.internal.model.Tx;
import io.zitadeltestkit.embedded.internal.operation.Call;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Allows and disallows factors.
 *
 * @param secondExists the refusal of a second factor that is already allowed
 * @param secondMissing the refusal of removing one that is not allowed
 * @param multiExists the same for multi-factors
 * @param multiMissing the same for multi-factors
 */
record LoginPolicyFactorCallsV1(
    Supplier<Fault> secondExists,
    Supplier<Fault> secondMissing,
    Supplier<Fault> multiExists,
    Supplier<Fault> multiMissing) {
  static final LoginPolicyFactorCallsV1 OF_ORG =
      new LoginPolicyFactorCallsV1(
          () -> Fault.alreadyExists("Org-2B0ps", "Multifactor already exists"),
          () -> Fault.notFound("Org-3M9od", "Multifactor not existing"),
          () -> Fault.alreadyExists("Org-3M9od", "Multifactor already exists"),
          () -> Fault.notFound("Org-3M9df", "Multifactor not existing"));

  static final LoginPolicyFactorCallsV1 OF_INSTANCE =
      new LoginPolicyFactorCallsV1(
          () -> Fault.alreadyExists("INSTANCE-2B0ps", "Errors.Instance.MFA.AlreadyExists"),
          () -> Fault.notFound("INSTANCE-3M9od", "Multifactor not existing"),
          () -> Fault.alreadyExists("INSTANCE-3M9od", "Errors.Instance.MFA.AlreadyExists"),
          () -> Fault.notFound("INSTANCE-3M9df", "Multifactor not existing"));

  DetailsResponseV1 addSecond(Call call, String ownerId, SecondFactor factor) {
    return add(
        call,
        ownerId,
        LoginPolicy::secondFactors,
        factor,
        secondExists,
        (policy, all) -> policy.withSecondFactors(all));
  }

  DetailsResponseV1 removeSecond(Call call, String ownerId, SecondFactor factor) {
    return remove(
        call,
        ownerId,
        LoginPolicy::secondFactors,
        factor,
        secondMissing,
        (policy, all) -> policy.withSecondFactors(all));
  }

  DetailsResponseV1 addMulti(Call call, String ownerId, MultiFactor factor) {
    return add(
        call,
        ownerId,
        LoginPolicy::multiFactors,
        factor,
        multiExists,
        (policy, all) -> policy.withMultiFactors(all));
  }

  DetailsResponseV1 removeMulti(Call call, String ownerId, MultiFactor factor) {
    return remove(
        call,
        ownerId,
        LoginPolicy::multiFactors,
        factor,
        multiMissing,
        (policy, all) -> policy.withMultiFactors(all));
  }

  @FunctionalInterface
  private interface Setter<F> {
    LoginPolicy set(LoginPolicy policy, List<F> factors);
  }

  private static <F extends Enum<F>> DetailsResponseV1 add(
      Call call,
      String ownerId,
      Function<LoginPolicy, List<F>> factors,
      F factor,
      Supplier<Fault> exists,
      Setter<F> setter) {
    return call.write(
        tx -> {
          List<F> before = own(call, tx, ownerId, factors);
          if (before.contains(factor)) {
            throw exists.get();
          }
          put(
              call,
              tx,
              ownerId,
              setter,
              Stream.concat(before.stream(), Stream.of(factor)).toList());
          return DetailsResponseV1.ofMaking(tx.created(), ownerId);
        });
  }

  private static <F extends Enum<F>> DetailsResponseV1 remove(
      Call call,
      String ownerId,
      Function<LoginPolicy, List<F>> factors,
      F factor,
      Supplier<Fault> missing,
      Setter<F> setter) {
    return call.write(
        tx -> {
          List<F> before = own(call, tx, ownerId, factors);
          if (!before.contains(factor)) {
            throw missing.get();
          }
          put(call, tx, ownerId, setter, before.stream().filter(it -> it != factor).toList());
          return DetailsResponseV1.ofChange(tx.created(), ownerId);
        });
  }

  /** An organization without a policy of its own has no allowed factors of its own. */
  private static <F> List<F> own(
      Call call, Tx tx, String ownerId, Function<LoginPolicy, List<F>> factors) {
    return ownerId.equals(call.instance().id())
        ? factors.apply(LoginPolicy.of(tx.state(), ownerId))
        : tx.find(LoginPolicy.TABLE, ownerId).map(factors).orElse(List.of());
  }

  /** For an organization without a policy of its own the change has no effect. */
  private static <F> void put(Call call, Tx tx, String ownerId, Setter<F> setter, List<F> factors) {
    if (ownerId.equals(call.instance().id()) || tx.state().has(LoginPolicy.TABLE, ownerId)) {
      LoginPolicy policy = LoginPolicy.of(tx.state(), ownerId);
      tx.put(LoginPolicy.TABLE, setter.set(policy, factors).withStamp(tx.changed(policy)));
    }
  }
}

package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.api.settings.LoginPolicyMessagesV1.FactorRequest;
import io.zitadeltestkit.embedded.internal.api.settings.LoginPolicyMessagesV1.FactorsResponse;
import io.zitadeltestkit.embedded.internal.api.settings.LoginPolicyMessagesV1.MultiFactorRequest;
import io.zitadeltestkit.embedded.internal.api.settings.LoginPolicyMessagesV1.MultiFactorType;
import io.zitadeltestkit.embedded.internal.api.settings.LoginPolicyMessagesV1.SecondFactorRequest;
import io.zitadeltestkit.embedded.internal.api.settings.LoginPolicyMessagesV1.SecondFactorType;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.policy.LoginPolicy;
import io.zitadeltestkit.embedded.internal.model.policy.MultiFactor;
import io.zitadeltestkit.embedded.internal.model.policy.SecondFactor;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.operation.Service;
import io.zitadeltestkit.embedded.internal.state.Table;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The methods about the factors that a policy allows: list, add, remove.
 *
 * @param name the kind of factors, a part of the methods' names
 * @param type the factors
 * @param shown the factors in messages
 * @param request what names one of them
 * @param factors reads those of a policy
 * @param setter gives a policy others
 * @param <F> the factor
 * @param <T> the factor in messages
 */
record LoginPolicyFactorsV1<F extends Enum<F>, T extends Enum<T>>(
    String name,
    Class<F> type,
    Class<T> shown,
    Class<? extends FactorRequest> request,
    Function<LoginPolicy, List<F>> factors,
    BiFunction<LoginPolicy, List<F>, LoginPolicy> setter) {
  private static final LoginPolicyFactorsV1<SecondFactor, SecondFactorType> SECOND =
      new LoginPolicyFactorsV1<>(
          "SecondFactor",
          SecondFactor.class,
          SecondFactorType.class,
          SecondFactorRequest.class,
          LoginPolicy::secondFactors,
          LoginPolicy::withSecondFactors);

  private static final LoginPolicyFactorsV1<MultiFactor, MultiFactorType> MULTI =
      new LoginPolicyFactorsV1<>(
          "MultiFactor",
          MultiFactor.class,
          MultiFactorType.class,
          MultiFactorRequest.class,
          LoginPolicy::multiFactors,
          LoginPolicy::withMultiFactors);

  private static final List<Table<LoginPolicy>> TABLES =
      List.of(LoginPolicy.TABLE, LoginPolicy.IDLE_FACTORS);

  /** How a factor is refused that is allowed already, or is to be taken away and is not allowed. */
  private record Refusals(Supplier<Fault> exists, Supplier<Fault> missing) {}

  static void addToManagement(Service service) {
    Function<Call, String> owner = call -> call.caller().orgId();
    SECOND.addTo(service, owner, ofOrg("Org-2B0ps", "Org-3M9od"));
    MULTI.addTo(service, owner, ofOrg("Org-3M9od", "Org-3M9df"));
  }

  static void addToAdmin(Service service) {
    Function<Call, String> owner = call -> call.instance().id();
    SECOND.addTo(service, owner, ofInstance("INSTANCE-2B0ps", "INSTANCE-3M9od"));
    MULTI.addTo(service, owner, ofInstance("INSTANCE-3M9od", "INSTANCE-3M9df"));
  }

  private static Refusals ofOrg(String existsId, String missingId) {
    return new Refusals(
        () -> Fault.alreadyExists(existsId, "Multifactor already exists"),
        () -> Fault.notFound(missingId, "Multifactor not existing"));
  }

  private static Refusals ofInstance(String existsId, String missingId) {
    return new Refusals(
        () -> Fault.alreadyExists(existsId, "Errors.Instance.MFA.AlreadyExists"),
        () -> Fault.notFound(missingId, "Multifactor not existing"));
  }

  private void addTo(Service service, Function<Call, String> owner, Refusals refusals) {
    service
        .add(
            "ListLoginPolicy" + name + "s",
            EmptyRequest.class,
            (call, request) -> list(call, owner.apply(call)))
        .add(
            "Add" + name + "ToLoginPolicy",
            request,
            (call, request) ->
                allow(call, owner.apply(call), Factors.of(request.type(), type), refusals))
        .add(
            "Remove" + name + "FromLoginPolicy",
            request,
            (call, request) ->
                refuse(call, owner.apply(call), Factors.of(request.type(), type), refusals));
  }

  private FactorsResponse<T> list(Call call, String ownerId) {
    List<T> all = Factors.named(factors.apply(LoginPolicy.of(call.state(), ownerId)), shown);
    return new FactorsResponse<>(new ListDetailsV1(all.size(), call.now()), all);
  }

  private DetailsResponseV1 allow(Call call, String ownerId, F factor, Refusals refusals) {
    return call.write(
        tx -> {
          if (isAllowed(call, tx, ownerId, factor)) {
            throw refusals.exists().get();
          }
          Table<LoginPolicy> table = tableOf(call, tx, ownerId);
          LoginPolicy policy = policy(call, tx, table, ownerId);
          put(
              tx,
              table,
              policy,
              Stream.concat(factors.apply(policy).stream(), Stream.of(factor)).toList());
          return DetailsResponseV1.ofMaking(tx.created(), ownerId);
        });
  }

  private DetailsResponseV1 refuse(Call call, String ownerId, F factor, Refusals refusals) {
    return call.write(
        tx -> {
          if (!isAllowed(call, tx, ownerId, factor)) {
            throw refusals.missing().get();
          }
          for (Table<LoginPolicy> table : TABLES) {
            LoginPolicy policy = policy(call, tx, table, ownerId);
            if (factors.apply(policy).contains(factor)) {
              put(
                  tx,
                  table,
                  policy,
                  factors.apply(policy).stream().filter(it -> it != factor).toList());
            }
          }
          return DetailsResponseV1.ofChange(tx.created(), ownerId);
        });
  }

  private boolean isAllowed(Call call, Tx tx, String ownerId, F factor) {
    return TABLES.stream()
        .anyMatch(table -> factors.apply(policy(call, tx, table, ownerId)).contains(factor));
  }

  private static Table<LoginPolicy> tableOf(Call call, Tx tx, String ownerId) {
    return ownerId.equals(call.instance().id()) || tx.state().has(LoginPolicy.TABLE, ownerId)
        ? LoginPolicy.TABLE
        : LoginPolicy.IDLE_FACTORS;
  }

  /** An organization without a policy of its own starts without factors. */
  private static LoginPolicy policy(Call call, Tx tx, Table<LoginPolicy> table, String ownerId) {
    boolean ofInstance = ownerId.equals(call.instance().id()) && table.equals(LoginPolicy.TABLE);
    return tx.find(table, ownerId)
        .orElseGet(
            () ->
                ofInstance
                    ? LoginPolicy.of(tx.state(), ownerId)
                    : LoginPolicy.of(tx.state(), ownerId)
                        .with(b -> b.id(ownerId).secondFactors(List.of()).multiFactors(List.of())));
  }

  private void put(Tx tx, Table<LoginPolicy> table, LoginPolicy policy, List<F> all) {
    tx.put(table, setter.apply(policy, all).withStamp(tx.changed(policy)));
  }
}

package io.zitadeltestkit.embedded.api.policy;

import io.zitadeltestkit.embedded.api.common.IdentityProviders;
import io.zitadeltestkit.embedded.api.policy.LoginMessages.AddCustomLoginPolicyRequest;
import io.zitadeltestkit.embedded.api.policy.LoginMessages.AddMultiFactorToLoginPolicyRequest;
import io.zitadeltestkit.embedded.api.policy.LoginMessages.AddSecondFactorToLoginPolicyRequest;
import io.zitadeltestkit.embedded.api.policy.LoginMessages.FactorsResponse;
import io.zitadeltestkit.embedded.api.policy.LoginMessages.Login;
import io.zitadeltestkit.embedded.api.policy.LoginMessages.LoginFields;
import io.zitadeltestkit.embedded.api.policy.LoginMessages.RemoveMultiFactorFromLoginPolicyRequest;
import io.zitadeltestkit.embedded.api.policy.LoginMessages.RemoveSecondFactorFromLoginPolicyRequest;
import io.zitadeltestkit.embedded.api.policy.LoginMessages.UpdateCustomLoginPolicyRequest;
import io.zitadeltestkit.embedded.api.policy.LoginMessages.UpdateLoginPolicyRequest;
import io.zitadeltestkit.embedded.api.policy.PolicyMessages.Nothing;
import io.zitadeltestkit.embedded.api.v1.DetailsResponse;
import io.zitadeltestkit.embedded.api.v1.FirstGeneration;
import io.zitadeltestkit.embedded.api.v1.ListDetailsV1;
import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.LoginPolicy;
import io.zitadeltestkit.embedded.operation.Call;
import java.util.List;
import java.util.function.Function;

/** The methods about the sign-in. */
final class LoginMethods {
  private static final PolicyRules<LoginPolicy> RULES =
      new PolicyRules<>(
          LoginPolicy.TABLE,
          () -> Fault.alreadyExists("Org-Dgfb2", "Login Policy already exists"),
          () -> Fault.notFound("Org-M0sif", "Login Policy not found"),
          () -> Fault.failedPrecondition("Org-5M9vdd", "Errors.Org.LoginPolicy.NotChanged"),
          () -> Fault.notFound("Org-GHB37", "Login Policy not found"),
          () -> Fault.failedPrecondition("INSTANCE-5M9vdd", "Errors.IAM.LoginPolicy.NotChanged"));

  private LoginMethods() {}

  static void addToManagement(FirstGeneration service) {
    service
        .add(
            "GetLoginPolicy",
            Nothing.class,
            (call, request) -> {
              Login policy = Login.of(call.state(), call.caller().orgId());
              return new PolicyResponse<>(policy, policy.isDefault());
            })
        .add("GetDefaultLoginPolicy", Nothing.class, (call, request) -> ofInstance(call))
        .add("AddCustomLoginPolicy", AddCustomLoginPolicyRequest.class, LoginMethods::make)
        .add(
            "UpdateCustomLoginPolicy",
            UpdateCustomLoginPolicyRequest.class,
            (call, request) -> {
              LoginRules.requireRedirect(request, "Org-Sfd21", "Default Redirect URI is invalid");
              return RULES.change(call, (old, stamp) -> LoginRules.change(old, request, stamp));
            })
        .add("ResetLoginPolicyToDefault", Nothing.class, (call, request) -> RULES.reset(call))
        .with(service0 -> addFactors(service0, call -> call.caller().orgId(), FactorCalls.OF_ORG));
  }

  static void addToAdmin(FirstGeneration service) {
    service
        .add("GetLoginPolicy", Nothing.class, (call, request) -> ofInstance(call))
        .add(
            "UpdateLoginPolicy",
            UpdateLoginPolicyRequest.class,
            (call, request) -> {
              LoginRules.requireRedirect(
                  request, "IAM-SFdqd", "Errors.IAM.LoginPolicy.RedirectURIInvalid");
              return RULES.changeDefault(
                  call,
                  tx -> LoginPolicy.of(tx.state(), call.instance().id()),
                  (old, stamp) -> LoginRules.change(old, request, stamp));
            })
        .with(
            service0 ->
                addFactors(service0, call -> call.instance().id(), FactorCalls.OF_INSTANCE));
  }

  private static PolicyResponse<Login> ofInstance(Call call) {
    return PolicyResponse.of(Login.of(call.state(), call.instance().id()));
  }

  private static DetailsResponse make(Call call, AddCustomLoginPolicyRequest request) {
    LoginFields fields = request;
    LoginRules.requireRedirect(fields, "Org-WSfdq", "Default Redirect URI is invalid");
    List<Integer> second = LoginRules.factors(request.secondFactors(), "Org-SFeea");
    List<Integer> multi = LoginRules.factors(request.multiFactors(), "Org-WSfrg");
    return RULES.add(
        call,
        stamp -> {
          if (!request.idps().isEmpty()) {
            throw IdentityProviders.needed("Org-FEd32");
          }
          return LoginRules.change(
              LoginPolicy.of(call.state(), call.instance().id())
                  .with(b -> b.id(call.caller().orgId()).secondFactors(second).multiFactors(multi)),
              fields,
              stamp);
        });
  }

  private static void addFactors(
      FirstGeneration service, Function<Call, String> owner, FactorCalls calls) {
    service
        .add(
            "ListLoginPolicySecondFactors",
            Nothing.class,
            (call, request) ->
                factors(
                    call,
                    LoginMessages.secondFactorsOf(LoginPolicy.of(call.state(), owner.apply(call)))))
        .add(
            "AddSecondFactorToLoginPolicy",
            AddSecondFactorToLoginPolicyRequest.class,
            (call, request) -> calls.addSecond(call, owner.apply(call), request.type().ordinal()))
        .add(
            "RemoveSecondFactorFromLoginPolicy",
            RemoveSecondFactorFromLoginPolicyRequest.class,
            (call, request) ->
                calls.removeSecond(call, owner.apply(call), request.type().ordinal()))
        .add(
            "ListLoginPolicyMultiFactors",
            Nothing.class,
            (call, request) ->
                factors(
                    call,
                    LoginMessages.multiFactorsOf(LoginPolicy.of(call.state(), owner.apply(call)))))
        .add(
            "AddMultiFactorToLoginPolicy",
            AddMultiFactorToLoginPolicyRequest.class,
            (call, request) -> calls.addMulti(call, owner.apply(call), request.type().ordinal()))
        .add(
            "RemoveMultiFactorFromLoginPolicy",
            RemoveMultiFactorFromLoginPolicyRequest.class,
            (call, request) ->
                calls.removeMulti(call, owner.apply(call), request.type().ordinal()));
  }

  private static <F> FactorsResponse<F> factors(Call call, List<F> all) {
    return new FactorsResponse<>(new ListDetailsV1(all.size(), call.now()), all);
  }
}

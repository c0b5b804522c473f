package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.api.idp.IdentityProviders;
import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.api.settings.LoginPolicyMessagesV1.AddCustomLoginPolicyRequest;
import io.zitadeltestkit.embedded.internal.api.settings.LoginPolicyMessagesV1.Login;
import io.zitadeltestkit.embedded.internal.api.settings.LoginPolicyMessagesV1.LoginFields;
import io.zitadeltestkit.embedded.internal.api.settings.LoginPolicyMessagesV1.LoginPolicyRequest;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.policy.LoginPolicy;
import io.zitadeltestkit.embedded.internal.model.policy.MultiFactor;
import io.zitadeltestkit.embedded.internal.model.policy.SecondFactor;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.operation.Service;
import java.util.List;

/** The methods about login policies. */
final class LoginPolicyMethodsV1 {
  private static final PolicyRulesV1<LoginPolicy> RULES =
      new PolicyRulesV1<>(
          LoginPolicy.TABLE,
          () -> Fault.alreadyExists("Org-Dgfb2", "Login Policy already exists"),
          () -> Fault.notFound("Org-M0sif", "Login Policy not found"),
          () -> Fault.failedPrecondition("Org-5M9vdd", "Errors.Org.LoginPolicy.NotChanged"),
          () -> Fault.notFound("Org-GHB37", "Login Policy not found"),
          () ->
              Fault.failedPrecondition(
                  "INSTANCE-5M9vdd", "Default Login Policy has not been changed"));

  private LoginPolicyMethodsV1() {}

  static void addToManagement(Service service) {
    service
        .add(
            "GetLoginPolicy",
            EmptyRequest.class,
            (call, request) -> {
              Login policy = Login.of(call.state(), call.caller().orgId());
              return new PolicyResponseV1<>(policy, policy.isDefault());
            })
        .add("GetDefaultLoginPolicy", EmptyRequest.class, (call, request) -> ofInstance(call))
        .add("AddCustomLoginPolicy", AddCustomLoginPolicyRequest.class, LoginPolicyMethodsV1::make)
        .add(
            "UpdateCustomLoginPolicy",
            LoginPolicyRequest.class,
            (call, request) -> {
              LoginPolicyRulesV1.requireRedirect(
                  request, "Org-Sfd21", "Default Redirect URI is invalid");
              return RULES.change(
                  call, (old, stamp) -> LoginPolicyRulesV1.change(old, request, stamp));
            })
        .add("ResetLoginPolicyToDefault", EmptyRequest.class, LoginPolicyMethodsV1::reset)
        .with(LoginPolicyFactorsV1::addToManagement);
  }

  static void addToAdmin(Service service) {
    service
        .add("GetLoginPolicy", EmptyRequest.class, (call, request) -> ofInstance(call))
        .add(
            "UpdateLoginPolicy",
            LoginPolicyRequest.class,
            (call, request) -> {
              LoginPolicyRulesV1.requireRedirect(
                  request, "INST-SFdqd", "Default Redirect URI is invalid");
              return RULES.changeDefault(
                  call,
                  tx -> LoginPolicy.of(tx.state(), call.instance().id()),
                  (old, stamp) -> LoginPolicyRulesV1.change(old, request, stamp));
            })
        .with(LoginPolicyFactorsV1::addToAdmin);
  }

  private static PolicyResponseV1<Login> ofInstance(Call call) {
    return PolicyResponseV1.of(Login.of(call.state(), call.instance().id()));
  }

  private static DetailsResponseV1 reset(Call call, EmptyRequest request) {
    String orgId = call.caller().orgId();
    return call.write(
        tx -> {
          tx.remove(LoginPolicy.IDLE_FACTORS, orgId);
          return RULES.reset(tx, orgId);
        });
  }

  private static DetailsResponseV1 make(Call call, AddCustomLoginPolicyRequest request) {
    LoginFields fields = request;
    LoginPolicyRulesV1.requireRedirect(fields, "Org-WSfdq", "Default Redirect URI is invalid");
    List<SecondFactor> second =
        Factors.of(request.secondFactors(), SecondFactor.class, "Org-SFeea");
    List<MultiFactor> multi = Factors.of(request.multiFactors(), MultiFactor.class, "Org-WSfrg");
    return RULES.add(
        call,
        stamp -> {
          if (!request.idps().isEmpty()) {
            throw IdentityProviders.needed("Org-FEd32");
          }
          return LoginPolicyRulesV1.change(
              LoginPolicy.of(call.state(), call.instance().id())
                  .with(b -> b.id(call.caller().orgId()).secondFactors(second).multiFactors(multi)),
              fields,
              stamp);
        });
  }
}

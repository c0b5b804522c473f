package io.zitadeltestkit.embedded.internal.api.user;

import static io.zitadeltestkit.embedded.internal.api.user.MyUserMethodsV1.me;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.api.message.EmptyResponse;
import io.zitadeltestkit.embedded.internal.api.user.MyUserMessagesV1.AddMyAuthFactorOTPResponse;
import io.zitadeltestkit.embedded.internal.api.user.MyUserMessagesV1.MyCodeRequest;
import io.zitadeltestkit.embedded.internal.api.user.factor.AuthenticationReads;
import io.zitadeltestkit.embedded.internal.api.user.factor.FactorMessages.ListAuthenticationFactorsResponse;
import io.zitadeltestkit.embedded.internal.api.user.factor.FactorRules;
import io.zitadeltestkit.embedded.internal.api.user.factor.SentCodeFactor;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.operation.Service;
import java.util.List;

/** The methods of {@code zitadel.auth.v1} about the caller's second factors. */
final class MyFactorMethodsV1 {
  private MyFactorMethodsV1() {}

  static void addTo(Service service) {
    service
        .add("ListMyAuthFactors", EmptyRequest.class, me(MyFactorMethodsV1::list))
        .add("ListMyPasswordless", EmptyRequest.class, (call, request) -> new EmptyResponse())
        .add("AddMyAuthFactorOTP", EmptyRequest.class, me(MyFactorMethodsV1::addTotp))
        .add(
            "VerifyMyAuthFactorOTP",
            MyCodeRequest.class,
            (call, request) ->
                DetailsResponseV1.ofChange(
                    FactorRules.verifyTotp(call, call.caller().userId(), request.code())))
        .add(
            "RemoveMyAuthFactorOTP",
            EmptyRequest.class,
            me((call, id) -> DetailsResponseV1.ofChange(FactorRules.removeTotp(call, id))))
        .add(
            "AddMyAuthFactorOTPSMS",
            EmptyRequest.class,
            me(
                (call, id) ->
                    new DetailsResponseV1(DetailsV1.ofMaking(SentCodeFactor.SMS.add(call, id)))))
        .add(
            "RemoveMyAuthFactorOTPSMS",
            EmptyRequest.class,
            me((call, id) -> DetailsResponseV1.ofChange(SentCodeFactor.SMS.remove(call, id))))
        .add(
            "AddMyAuthFactorOTPEmail",
            EmptyRequest.class,
            me(
                (call, id) ->
                    new DetailsResponseV1(DetailsV1.ofMaking(SentCodeFactor.EMAIL.add(call, id)))))
        .add(
            "RemoveMyAuthFactorOTPEmail",
            EmptyRequest.class,
            me((call, id) -> DetailsResponseV1.ofChange(SentCodeFactor.EMAIL.remove(call, id))));
  }

  private static ListAuthenticationFactorsResponse list(Call call, String userId) {
    return new ListAuthenticationFactorsResponse(
        call.listed()
            .find(User.TABLE, userId)
            .map(user -> AuthenticationReads.usable(call.listed(), user))
            .orElse(List.of()));
  }

  private static AddMyAuthFactorOTPResponse addTotp(Call call, String userId) {
    FactorRules.Totp made = FactorRules.registerTotp(call, userId);
    return new AddMyAuthFactorOTPResponse(
        made.uri(), made.secret(), DetailsV1.ofMaking(made.details()));
  }
}

package io.zitadeltestkit.embedded.api.management.user;

import static io.zitadeltestkit.embedded.api.management.user.MyUserMethods.me;

import io.zitadeltestkit.embedded.api.management.user.MyUserMessages.AddMyAuthFactorOTPResponse;
import io.zitadeltestkit.embedded.api.management.user.MyUserMessages.Empty;
import io.zitadeltestkit.embedded.api.management.user.MyUserMessages.Nothing;
import io.zitadeltestkit.embedded.api.management.user.MyUserMessages.VerifyMyAuthFactorOTPRequest;
import io.zitadeltestkit.embedded.api.user.SelfService;
import io.zitadeltestkit.embedded.api.v1.AuthFactorV1;
import io.zitadeltestkit.embedded.api.v1.DetailsResponse;
import io.zitadeltestkit.embedded.api.v1.FirstGeneration;
import io.zitadeltestkit.embedded.model.User;
import io.zitadeltestkit.embedded.operation.Call;
import java.util.List;

/** The methods of {@code zitadel.auth.v1} about the caller's second factors. */
final class MyFactorMethods {
  private MyFactorMethods() {}

  static void addTo(FirstGeneration service) {
    service
        .add("ListMyAuthFactors", Nothing.class, me(MyFactorMethods::list))
        .add("ListMyPasswordless", Nothing.class, (call, request) -> new Empty())
        .add("AddMyAuthFactorOTP", Nothing.class, me(MyFactorMethods::addTotp))
        .add(
            "VerifyMyAuthFactorOTP",
            VerifyMyAuthFactorOTPRequest.class,
            (call, request) ->
                MyCodeCalls.changed(
                    SelfService.verifyTotp(call, call.caller().userId(), request.code())))
        .add(
            "RemoveMyAuthFactorOTP",
            Nothing.class,
            me((call, id) -> MyCodeCalls.changed(SelfService.removeTotp(call, id))))
        .add(
            "AddMyAuthFactorOTPSMS",
            Nothing.class,
            me((call, id) -> new DetailsResponse(MyCodeCalls.made(SelfService.addSms(call, id)))))
        .add(
            "RemoveMyAuthFactorOTPSMS",
            Nothing.class,
            me((call, id) -> MyCodeCalls.changed(SelfService.removeSms(call, id))))
        .add(
            "AddMyAuthFactorOTPEmail",
            Nothing.class,
            me((call, id) -> new DetailsResponse(MyCodeCalls.made(SelfService.addEmail(call, id)))))
        .add(
            "RemoveMyAuthFactorOTPEmail",
            Nothing.class,
            me((call, id) -> MyCodeCalls.changed(SelfService.removeEmail(call, id))));
  }

  private static AuthFactorV1.ListResponse list(Call call, String userId) {
    return call.listed()
        .find(User.TABLE, userId)
        .map(user -> AuthFactorV1.list(call.listed(), user))
        .orElseGet(() -> new AuthFactorV1.ListResponse(List.of()));
  }

  private static AddMyAuthFactorOTPResponse addTotp(Call call, String userId) {
    SelfService.Totp made = SelfService.registerTotp(call, userId);
    return new AddMyAuthFactorOTPResponse(
        made.uri(), made.secret(), MyCodeCalls.made(made.details()));
  }
}

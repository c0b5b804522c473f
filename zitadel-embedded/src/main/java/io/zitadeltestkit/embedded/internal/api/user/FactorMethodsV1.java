package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.EmptyResponse;
import io.zitadeltestkit.embedded.internal.api.message.OwnedV1;
import io.zitadeltestkit.embedded.internal.api.message.UserIdRequest;
import io.zitadeltestkit.embedded.internal.api.user.factor.AuthenticationReads;
import io.zitadeltestkit.embedded.internal.api.user.factor.FactorMessages.ListAuthenticationFactorsResponse;
import io.zitadeltestkit.embedded.internal.api.user.factor.FactorRules;
import io.zitadeltestkit.embedded.internal.api.user.factor.SentCodeFactor;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.operation.Service;
import java.util.List;
import java.util.function.BiFunction;

/** The methods about users' factors. */
final class FactorMethodsV1 {
  private FactorMethodsV1() {}

  static void addTo(Service service) {
    service
        .add("ListHumanAuthFactors", UserIdRequest.class, FactorMethodsV1::list)
        .add("ListHumanPasswordless", UserIdRequest.class, (call, request) -> new EmptyResponse())
        .add(
            "RemoveHumanAuthFactorOTP",
            UserIdRequest.class,
            (call, request) ->
                remove(call, request.userId(), "COMMAND-Hd9sd", FactorRules::removeTotp))
        .add(
            "RemoveHumanAuthFactorOTPSMS",
            UserIdRequest.class,
            (call, request) ->
                remove(call, request.userId(), "COMMAND-Sr3h3", SentCodeFactor.SMS::remove))
        .add(
            "RemoveHumanAuthFactorOTPEmail",
            UserIdRequest.class,
            (call, request) ->
                remove(call, request.userId(), "COMMAND-b312D", SentCodeFactor.EMAIL::remove));
  }

  private static ListAuthenticationFactorsResponse list(Call call, UserIdRequest request) {
    return new ListAuthenticationFactorsResponse(
        OwnedV1.find(call, call.listed(), User.TABLE, request.userId())
            .map(user -> AuthenticationReads.usable(call.listed(), user))
            .orElse(List.of()));
  }

  private static DetailsResponseV1 remove(
      Call call, String userId, String missingId, BiFunction<Call, String, Details> removal) {
    OwnedV1.get(
        call,
        call.state(),
        User.TABLE,
        userId,
        () -> Fault.notFound(missingId, "Multifactor OTP (OneTimePassword) doesn't exist"));
    return DetailsResponseV1.ofChange(removal.apply(call, userId));
  }
}

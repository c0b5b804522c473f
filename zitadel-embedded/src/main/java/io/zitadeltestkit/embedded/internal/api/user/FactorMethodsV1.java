package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.OwnedV1;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.operation.Service;
import io.zitadeltestkit.embedded.internal.proto.Length;
import java.util.List;
import java.util.function.BiFunction;

/** The methods about users' factors. */
final class FactorMethodsV1 {
  private FactorMethodsV1() {}

  record ListHumanAuthFactorsRequest(@Length(min = 1, max = 200) String userId) {}

  record ListHumanPasswordlessRequest(@Length(min = 1, max = 200) String userId) {}

  record ListHumanPasswordlessResponse() {}

  record RemoveHumanAuthFactorOTPRequest(@Length(min = 1, max = 200) String userId) {}

  record RemoveHumanAuthFactorOTPSMSRequest(@Length(min = 1, max = 200) String userId) {}

  record RemoveHumanAuthFactorOTPEmailRequest(@Length(min = 1, max = 200) String userId) {}

  static void addTo(Service service) {
    service
        .add("ListHumanAuthFactors", ListHumanAuthFactorsRequest.class, FactorMethodsV1::list)
        .add(
            "ListHumanPasswordless",
            ListHumanPasswordlessRequest.class,
            (call, request) -> new ListHumanPasswordlessResponse())
        .add(
            "RemoveHumanAuthFactorOTP",
            RemoveHumanAuthFactorOTPRequest.class,
            (call, request) ->
                remove(call, request.userId(), "COMMAND-Hd9sd", FactorRules::removeTotp))
        .add(
            "RemoveHumanAuthFactorOTPSMS",
            RemoveHumanAuthFactorOTPSMSRequest.class,
            (call, request) ->
                remove(call, request.userId(), "COMMAND-Sr3h3", SentCodeFactor.SMS::remove))
        .add(
            "RemoveHumanAuthFactorOTPEmail",
            RemoveHumanAuthFactorOTPEmailRequest.class,
            (call, request) ->
                remove(call, request.userId(), "COMMAND-b312D", SentCodeFactor.EMAIL::remove));
  }

  private static AuthFactorV1.ListResponse list(Call call, ListHumanAuthFactorsRequest request) {
    return OwnedV1.find(call, call.listed(), User.TABLE, request.userId())
        .map(user -> AuthFactorV1.list(call.listed(), user))
        .orElseGet(() -> new AuthFactorV1.ListResponse(List.of()));
  }

  private static DetailsResponseV1 remove(
      Call call, String userId, String missingId, BiFunction<Call, String, Details> removal) {
    OwnedV1.get(
        call,
        call.state(),
        User.TABLE,
        userId,
        () -> Fault.notFound(missingId, "Multifactor OTP (OneTimePassword) doesn't exist"));
    return MyCodeCallsV1.changed(removal.apply(call, userId));
  }
}

package io.zitadeltestkit.embedded.api.management.user;

import io.zitadeltestkit.embedded.api.management.user.HumanMessages.SendHumanResetPasswordNotificationRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.SetHumanInitialPasswordRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.SetHumanPasswordRequest;
import io.zitadeltestkit.embedded.api.user.Passwords;
import io.zitadeltestkit.embedded.api.user.Person;
import io.zitadeltestkit.embedded.api.user.UserCodes;
import io.zitadeltestkit.embedded.api.user.UserCodes.Delivery;
import io.zitadeltestkit.embedded.api.v1.DetailsResponse;
import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.User;
import io.zitadeltestkit.embedded.model.UserCode.Kind;
import io.zitadeltestkit.embedded.operation.Call;

/** The passwords of people. */
final class PasswordCalls {
  private PasswordCalls() {}

  static DetailsResponse setInitial(Call call, SetHumanInitialPasswordRequest request) {
    return set(call, request.userId(), request.password(), true);
  }

  static DetailsResponse set(Call call, SetHumanPasswordRequest request) {
    return set(call, request.userId(), request.password(), !request.noChangeRequired());
  }

  private static DetailsResponse set(
      Call call, String userId, String password, boolean changeRequired) {
    return call.write(
        tx -> {
          Person person =
              People.find(
                      call,
                      tx,
                      userId,
                      () -> Fault.failedPrecondition("COMMAND-G8dh3", "Password not found"))
                  .initialised("COMMAND-M9dse");
          User user = person.user();
          call.requireOn(user.orgId(), user.id(), "user.write");
          return UserStates.changed(Passwords.set(tx, user, password, changeRequired));
        });
  }

  static DetailsResponse reset(Call call, SendHumanResetPasswordNotificationRequest request) {
    return call.write(
        tx -> {
          Person person =
              People.find(
                      call,
                      tx,
                      request.userId(),
                      () -> Fault.failedPrecondition("COMMAND-Hj9ds", "User could not be found"))
                  .initialised("COMMAND-2M9sd");
          UserCodes.issue(tx, request.userId(), Kind.PASSWORD, Delivery.SENT);
          return People.happened(tx, person.user());
        });
  }
}

package io.zitadeltestkit.embedded.internal.api.user.password;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.user.code.Attempt;
import io.zitadeltestkit.embedded.internal.api.user.code.UserCodes;
import io.zitadeltestkit.embedded.internal.api.user.code.UserCodes.Delivery;
import io.zitadeltestkit.embedded.internal.api.user.password.PasswordMessagesV1.SendHumanResetPasswordNotificationRequest;
import io.zitadeltestkit.embedded.internal.api.user.password.PasswordMessagesV1.SetHumanInitialPasswordRequest;
import io.zitadeltestkit.embedded.internal.api.user.password.PasswordMessagesV1.SetHumanPasswordRequest;
import io.zitadeltestkit.embedded.internal.api.user.permission.PeopleV1;
import io.zitadeltestkit.embedded.internal.api.user.permission.Person;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.model.user.UserCode.Kind;
import io.zitadeltestkit.embedded.internal.operation.Call;
import java.util.Optional;

/** The passwords of people. */
public final class PasswordCallsV1 {
  private PasswordCallsV1() {}

  public static DetailsResponseV1 setInitial(Call call, SetHumanInitialPasswordRequest request) {
    return set(call, request.userId(), request.password(), true);
  }

  public static DetailsResponseV1 set(Call call, SetHumanPasswordRequest request) {
    return set(call, request.userId(), request.password(), !request.noChangeRequired());
  }

  private static DetailsResponseV1 set(
      Call call, String userId, String password, boolean changeRequired) {
    return call.write(
        tx -> {
          Person person =
              PeopleV1.find(
                      call,
                      tx,
                      userId,
                      () -> Fault.failedPrecondition("COMMAND-G8dh3", "Password not found"))
                  .initialised("COMMAND-M9dse");
          User user = person.user();
          call.requireOn(user.orgId(), user.id(), "user.write");
          return PeopleV1.changed(Passwords.set(tx, user, password, changeRequired));
        });
  }

  /** The caller's own. */
  public static DetailsResponseV1 changeOwn(Call call, String current, String wanted) {
    String userId = call.caller().userId();
    return Attempt.run(
        call,
        tx -> {
          Passwords.find(tx, userId);
          Optional<Fault> fault = Passwords.verifyForChange(tx, userId, current, wanted);
          return fault.isPresent()
              ? Attempt.failed(fault.get())
              : Attempt.of(
                  PeopleV1.changed(
                      Passwords.set(tx, Passwords.find(tx, userId).user(), wanted, false)));
        });
  }

  public static DetailsResponseV1 reset(
      Call call, SendHumanResetPasswordNotificationRequest request) {
    return call.write(
        tx -> {
          Person person =
              PeopleV1.find(
                      call,
                      tx,
                      request.userId(),
                      () -> Fault.failedPrecondition("COMMAND-Hj9ds", "User could not be found"))
                  .initialised("COMMAND-2M9sd");
          UserCodes.issue(tx, request.userId(), Kind.PASSWORD, Delivery.SENT);
          return PeopleV1.happened(tx, person.user());
        });
  }
}

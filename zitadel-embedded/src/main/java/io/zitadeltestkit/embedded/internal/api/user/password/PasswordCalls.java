package io.zitadeltestkit.embedded.internal.api.user.password;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.api.message.DetailsResponse;
import io.zitadeltestkit.embedded.internal.api.user.code.Attempt;
import io.zitadeltestkit.embedded.internal.api.user.code.CodeMessages.CodeResponse;
import io.zitadeltestkit.embedded.internal.api.user.code.UrlTemplates;
import io.zitadeltestkit.embedded.internal.api.user.code.UserCodes;
import io.zitadeltestkit.embedded.internal.api.user.code.UserCodes.Delivery;
import io.zitadeltestkit.embedded.internal.api.user.password.PasswordMessages.NotificationType;
import io.zitadeltestkit.embedded.internal.api.user.password.PasswordMessages.Password;
import io.zitadeltestkit.embedded.internal.api.user.password.PasswordMessages.PasswordResetRequest;
import io.zitadeltestkit.embedded.internal.api.user.password.PasswordMessages.SendPasswordResetLink;
import io.zitadeltestkit.embedded.internal.api.user.password.PasswordMessages.SetPasswordRequest;
import io.zitadeltestkit.embedded.internal.api.user.permission.Person;
import io.zitadeltestkit.embedded.internal.api.user.permission.UserAccess;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.model.user.UserCode.Kind;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.Optional;

/** The calls about passwords. */
public final class PasswordCalls {
  private PasswordCalls() {}

  public static CodeResponse reset(Call call, PasswordResetRequest request) {
    Delivery delivery = delivery(request);
    return call.write(
        tx -> {
          Person person =
              Person.find(
                      tx,
                      request.userId(),
                      () -> Fault.notFound("COMMAND-SAF4f", "User could not be found"))
                  .initialised("COMMAND-Sfe4g");
          UserAccess.requireWriteOrSelf(call, person.user());
          String code = UserCodes.issue(tx, person.user().id(), Kind.PASSWORD, delivery);
          return new CodeResponse(person.detailsOfEvent(tx), delivery.returned() ? code : null);
        });
  }

  private static Delivery delivery(PasswordResetRequest request) {
    if (request.returnCode() != null) {
      return Delivery.RETURNED;
    }
    SendPasswordResetLink link = request.sendLink();
    return link == null
        ? Delivery.SENT
        : new Delivery(
            false,
            UrlTemplates.checked(link.urlTemplate()),
            "",
            link.notificationType() == NotificationType.NOTIFICATION_TYPE_SMS);
  }

  public static DetailsResponse set(Call call, SetPasswordRequest request) {
    Password wanted = request.newPassword();
    String password = wanted == null ? "" : wanted.password();
    boolean changeRequired = wanted != null && wanted.changeRequired();
    String current = request.currentPassword();
    String code = request.verificationCode();
    if (password.isEmpty() && (current != null || code != null)) {
      throw Fault.invalidArgument(
          current != null ? "COMMAND-3M0fs" : "COMMAND-Mf0sd", "Password is empty");
    }
    return Attempt.run(
        call,
        tx -> {
          User user = Passwords.find(tx, request.userId()).user();
          if (current != null) {
            Optional<Fault> fault = Passwords.verifyForChange(tx, user.id(), current, password);
            if (fault.isPresent()) {
              return Attempt.failed(fault.get());
            }
          } else if (code != null) {
            UserCodes.require(tx, user.id(), Kind.PASSWORD, code);
          } else {
            UserAccess.requireWrite(call, user);
          }
          return Attempt.of(set(tx, user.id(), password, changeRequired));
        });
  }

  private static DetailsResponse set(
      Tx tx, String userId, String password, boolean changeRequired) {
    User changed = Passwords.set(tx, Passwords.find(tx, userId).user(), password, changeRequired);
    return new DetailsResponse(Details.ofWrite(changed.stamp(), changed.orgId()));
  }
}

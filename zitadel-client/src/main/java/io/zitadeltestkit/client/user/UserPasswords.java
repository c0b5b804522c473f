package io.zitadeltestkit.client.user;

import io.zitadeltestkit.client.internal.rpc.Answer;
import io.zitadeltestkit.client.internal.rpc.Fields;
import io.zitadeltestkit.client.internal.rpc.Rpc;
import io.zitadeltestkit.client.internal.text.Check;

/**
 * The passwords of people. Zitadel's complexity settings apply to a new password, and the {@code
 * InvalidArgumentException} says what is missing.
 */
public final class UserPasswords {
  private static final String SERVICE = "zitadel.user.v2.UserService/";

  private final Rpc rpc;

  UserPasswords(Rpc rpc) {
    this.rpc = rpc;
  }

  /**
   * Sets a password that need not be changed; for administrators.
   *
   * @param userId the id
   * @param newPassword the new password in clear text
   */
  public void set(String userId, String newPassword) {
    send(userId, newPassword(newPassword));
  }

  /**
   * Sets a password that has to be changed at the next sign-in; for administrators.
   *
   * @param userId the id
   * @param newPassword the new password in clear text
   */
  public void setToChange(String userId, String newPassword) {
    send(userId, newPassword(newPassword).within("newPassword", "changeRequired", true));
  }

  /**
   * Changes a password as the person would.
   *
   * @param userId the id
   * @param currentPassword the current password in clear text
   * @param newPassword the new password in clear text
   */
  public void change(String userId, String currentPassword, String newPassword) {
    send(
        userId,
        newPassword(newPassword)
            .with("currentPassword", Check.text(currentPassword, "currentPassword")));
  }

  /**
   * Sets a password with a reset code.
   *
   * @param userId the id
   * @param code the code; {@code InvalidArgumentException} for a wrong one, {@code
   *     FailedPreconditionException} for a used one
   * @param newPassword the new password in clear text
   */
  public void setByCode(String userId, VerificationCode code, String newPassword) {
    send(
        userId,
        newPassword(newPassword)
            .with("verificationCode", Check.text(Check.given(code, "code").value(), "code")));
  }

  /**
   * Starts a reset and returns the code instead of sending it.
   *
   * @param userId the id
   * @return the code
   */
  public VerificationCode createResetCode(String userId) {
    Fields request = MachineCredentials.owner(userId).with("returnCode", Fields.empty());
    return new VerificationCode(
        Answer.to(rpc, SERVICE + "PasswordReset", request).required("verificationCode"));
  }

  /**
   * Starts a reset; Zitadel mails the link, if it can.
   *
   * @param userId the id
   */
  public void sendResetLink(String userId) {
    Answer.to(
        rpc,
        SERVICE + "PasswordReset",
        MachineCredentials.owner(userId).with("sendLink", Fields.empty()));
  }

  private static Fields newPassword(String text) {
    return Fields.of("newPassword", Fields.of("password", Check.text(text, "newPassword")));
  }

  private void send(String userId, Fields request) {
    Answer.to(rpc, SERVICE + "SetPassword", request.with("userId", Check.text(userId, "userId")));
  }
}

package io.zitadeltestkit.client.user;

import io.zitadeltestkit.client.internal.rpc.Answer;
import io.zitadeltestkit.client.internal.rpc.Fields;
import io.zitadeltestkit.client.internal.rpc.Rpc;
import io.zitadeltestkit.client.internal.text.Check;

/** The e-mail addresses and phone numbers of people, and inviting them. */
public final class UserContacts {
  private static final String SERVICE = "zitadel.user.v2.UserService/";

  private final Rpc rpc;

  UserContacts(Rpc rpc) {
    this.rpc = rpc;
  }

  /**
   * Sets an address that has to be verified; Zitadel mails the code, if it can.
   *
   * @param userId the id
   * @param address the e-mail address
   */
  public void setEmail(String userId, String address) {
    call("SetEmail", email(userId, address));
  }

  /**
   * Sets an address as verified.
   *
   * @param userId the id
   * @param address the e-mail address
   */
  public void setVerifiedEmail(String userId, String address) {
    call("SetEmail", email(userId, address).with("isVerified", true));
  }

  /**
   * Sets an address that has to be verified, and returns the code instead of sending it.
   *
   * @param userId the id
   * @param address the e-mail address
   * @return the code
   */
  public VerificationCode setEmailWithCode(String userId, String address) {
    return code("SetEmail", email(userId, address));
  }

  /**
   * Makes a new code for the address and returns it.
   *
   * @param userId the id
   * @return the code
   */
  public VerificationCode createEmailCode(String userId) {
    return code("ResendEmailCode", MachineCredentials.owner(userId));
  }

  /**
   * Verifies the address.
   *
   * @param userId the id
   * @param code the code; {@code InvalidArgumentException} for a wrong one
   */
  public void verifyEmail(String userId, VerificationCode code) {
    call("VerifyEmail", verified(userId, code));
  }

  /**
   * Sets a phone number that has to be verified; Zitadel sends the code, if it can.
   *
   * @param userId the id
   * @param number with country code, such as {@code +41791234567}
   */
  public void setPhone(String userId, String number) {
    call("SetPhone", phone(userId, number));
  }

  /**
   * Sets a phone number as verified.
   *
   * @param userId the id
   * @param number with country code, such as {@code +41791234567}
   */
  public void setVerifiedPhone(String userId, String number) {
    call("SetPhone", phone(userId, number).with("isVerified", true));
  }

  /**
   * Sets a phone number that has to be verified, and returns the code instead of sending it.
   *
   * @param userId the id
   * @param number with country code, such as {@code +41791234567}
   * @return the code
   */
  public VerificationCode setPhoneWithCode(String userId, String number) {
    return code("SetPhone", phone(userId, number));
  }

  /**
   * Verifies the phone number.
   *
   * @param userId the id
   * @param code the code; {@code InvalidArgumentException} for a wrong one
   */
  public void verifyPhone(String userId, VerificationCode code) {
    call("VerifyPhone", verified(userId, code));
  }

  /**
   * Removes the phone number.
   *
   * @param userId the id; {@code FailedPreconditionException} if there is no number
   */
  public void removePhone(String userId) {
    call("RemovePhone", MachineCredentials.owner(userId));
  }

  /**
   * Invites a person who has no way to sign in yet, and returns the code instead of sending it.
   *
   * @param userId the id
   * @return the code
   */
  public VerificationCode invite(String userId) {
    Fields request = MachineCredentials.owner(userId).with("returnCode", Fields.empty());
    return new VerificationCode(
        Answer.to(rpc, SERVICE + "CreateInviteCode", request).required("inviteCode"));
  }

  /**
   * Accepts an invitation, which verifies the e-mail address.
   *
   * @param userId the id
   * @param code the code; {@code InvalidArgumentException} for a wrong one
   */
  public void acceptInvite(String userId, VerificationCode code) {
    call("VerifyInviteCode", verified(userId, code));
  }

  private static Fields email(String userId, String address) {
    return MachineCredentials.owner(userId).with("email", Check.text(address, "email"));
  }

  private static Fields phone(String userId, String number) {
    return MachineCredentials.owner(userId).with("phone", Check.text(number, "phone"));
  }

  private static Fields verified(String userId, VerificationCode code) {
    return MachineCredentials.owner(userId)
        .with("verificationCode", Check.text(Check.given(code, "code").value(), "code"));
  }

  private VerificationCode code(String method, Fields request) {
    return new VerificationCode(
        Answer.to(rpc, SERVICE + method, request.with("returnCode", Fields.empty()))
            .required("verificationCode"));
  }

  private void call(String method, Fields request) {
    Answer.to(rpc, SERVICE + method, request);
  }
}

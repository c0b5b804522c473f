package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.api.user.UserCreateMessages.ReturnCode;
import io.zitadeltestkit.embedded.internal.api.user.UserCreateMessages.SendEmailVerificationCode;
import io.zitadeltestkit.embedded.internal.api.user.UserCreateMessages.SendPhoneVerificationCode;
import io.zitadeltestkit.embedded.internal.proto.Email;
import io.zitadeltestkit.embedded.internal.proto.Length;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.proto.True;
import org.jspecify.annotations.Nullable;

/** E-mail addresses and telephone numbers, and the codes that verify them. */
interface ContactMessages {
  /** The answer of calls that may create a code. */
  record CodeResponse(Details details, @Nullable String verificationCode) {
    @Override
    public String toString() {
      return "CodeResponse[…]";
    }
  }

  @OneOf(
      value = "Verification",
      of = {"sendCode", "returnCode", "isVerified"})
  record SetEmailRequest(
      @Length(min = 1, max = 200) String userId,
      @Length(min = 1, max = 200) @Email String email,
      @Nullable SendEmailVerificationCode sendCode,
      @Nullable ReturnCode returnCode,
      @True @Nullable Boolean isVerified) {}

  @OneOf(
      value = "Verification",
      of = {"sendCode", "returnCode"})
  record ResendEmailCodeRequest(
      @Length(min = 1, max = 200) String userId,
      @Nullable SendEmailVerificationCode sendCode,
      @Nullable ReturnCode returnCode) {}

  @OneOf(
      value = "Verification",
      of = {"sendCode", "returnCode"})
  record SendEmailCodeRequest(
      @Length(min = 1, max = 200) String userId,
      @Nullable SendEmailVerificationCode sendCode,
      @Nullable ReturnCode returnCode) {}

  /** Proves by a code that a contact, or an invitation, is the user's. */
  record VerificationRequest(
      @Length(min = 1, max = 200) String userId,
      @Length(min = 1, max = 20) String verificationCode) {
    @Override
    public String toString() {
      return "VerificationRequest[" + userId + "]";
    }
  }

  @OneOf(
      value = "Verification",
      of = {"sendCode", "returnCode", "isVerified"})
  record SetPhoneRequest(
      @Length(min = 1, max = 200) String userId,
      @Length(min = 1, max = 200) String phone,
      @Nullable SendPhoneVerificationCode sendCode,
      @Nullable ReturnCode returnCode,
      @True @Nullable Boolean isVerified) {}

  @OneOf(
      value = "Verification",
      of = {"sendCode", "returnCode"})
  record ResendPhoneCodeRequest(
      @Length(min = 1, max = 200) String userId,
      @Nullable SendPhoneVerificationCode sendCode,
      @Nullable ReturnCode returnCode) {}
}

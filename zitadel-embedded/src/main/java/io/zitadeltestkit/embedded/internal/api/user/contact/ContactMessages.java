package io.zitadeltestkit.embedded.internal.api.user.contact;

import io.zitadeltestkit.embedded.internal.api.user.code.CodeMessages.ReturnCode;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.validation.Email;
import io.zitadeltestkit.embedded.internal.validation.Length;
import io.zitadeltestkit.embedded.internal.validation.True;
import org.jspecify.annotations.Nullable;

/** E-mail addresses and telephone numbers, and the codes that verify them. */
public interface ContactMessages {
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

  @OneOf(
      value = "Verification",
      of = {"sendCode", "returnCode", "isVerified"})
  record SetHumanEmail(
      @Length(min = 1, max = 200) @Email String email,
      @Nullable SendEmailVerificationCode sendCode,
      @Nullable ReturnCode returnCode,
      @Nullable Boolean isVerified) {}

  @OneOf(
      value = "Verification",
      of = {"sendCode", "returnCode", "isVerified"})
  record SetHumanPhone(
      @Length(max = 200) String phone,
      @Nullable SendPhoneVerificationCode sendCode,
      @Nullable ReturnCode returnCode,
      @True @Nullable Boolean isVerified) {}

  record SendEmailVerificationCode(@Length(min = 1, max = 200) @Nullable String urlTemplate) {}

  record SendPhoneVerificationCode() {}
}

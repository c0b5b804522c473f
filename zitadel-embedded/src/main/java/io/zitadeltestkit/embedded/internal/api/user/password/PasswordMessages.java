package io.zitadeltestkit.embedded.internal.api.user.password;

import io.zitadeltestkit.embedded.internal.api.user.code.CodeMessages.ReturnCode;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.validation.Length;
import org.jspecify.annotations.Nullable;

/** Passwords and invitations. */
public interface PasswordMessages {
  @OneOf(
      value = "Medium",
      of = {"sendLink", "returnCode"})
  record PasswordResetRequest(
      @Length(min = 1, max = 200) String userId,
      @Nullable SendPasswordResetLink sendLink,
      @Nullable ReturnCode returnCode) {}

  record SendPasswordResetLink(
      NotificationType notificationType,
      @Length(min = 1, max = 200) @Nullable String urlTemplate) {}

  enum NotificationType {
    NOTIFICATION_TYPE_Unspecified,
    NOTIFICATION_TYPE_Email,
    NOTIFICATION_TYPE_SMS
  }

  @OneOf(
      value = "Verification",
      of = {"currentPassword", "verificationCode"})
  record SetPasswordRequest(
      @Length(min = 1, max = 200) String userId,
      @Nullable Password newPassword,
      @Length(min = 1, max = 200) @Nullable String currentPassword,
      @Length(min = 1, max = 20) @Nullable String verificationCode) {
    @Override
    public String toString() {
      return "SetPasswordRequest[" + userId + "]";
    }
  }

  /** A new password in the request of an update. */
  @OneOf(
      value = "PasswordType",
      of = {"password", "hashedPassword"})
  @OneOf(
      value = "Verification",
      of = {"currentPassword", "verificationCode"})
  record SetPassword(
      @Nullable Password password,
      @Nullable HashedPassword hashedPassword,
      @Length(min = 1, max = 200) @Nullable String currentPassword,
      @Length(min = 1, max = 20) @Nullable String verificationCode) {
    @Override
    public String toString() {
      return "SetPassword[…]";
    }
  }

  record Password(@Length(min = 1, max = 200) String password, boolean changeRequired) {
    @Override
    public String toString() {
      return "Password[…]";
    }
  }

  record HashedPassword(@Length(min = 1, max = 200) String hash, boolean changeRequired) {
    @Override
    public String toString() {
      return "HashedPassword[…]";
    }
  }
}

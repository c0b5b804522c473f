package io.zitadeltestkit.embedded.internal.api.user.password;

import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.Length;

/** Passwords of people. */
public interface PasswordMessagesV1 {
  record SetHumanInitialPasswordRequest(
      @Length(min = 1) String userId, @Length(min = 1, max = 72) String password) {
    @Override
    public String toString() {
      return "SetHumanInitialPasswordRequest[" + userId + "]";
    }
  }

  record SetHumanPasswordRequest(
      @Length(min = 1) String userId,
      @Length(min = 1, max = 72) String password,
      boolean noChangeRequired) {
    @Override
    public String toString() {
      return "SetHumanPasswordRequest[" + userId + "]";
    }
  }

  record SendHumanResetPasswordNotificationRequest(
      @Length(min = 1, max = 200) String userId, @DefinedEnum Type type) {
    enum Type {
      TYPE_EMAIL,
      TYPE_SMS,
      UNRECOGNIZED
    }
  }
}

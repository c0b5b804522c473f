package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.user.UserV1.EmailV1;
import io.zitadeltestkit.embedded.internal.api.user.UserV1.Gender;
import io.zitadeltestkit.embedded.internal.api.user.UserV1.PhoneV1;
import io.zitadeltestkit.embedded.internal.api.user.UserV1.ProfileV1;
import io.zitadeltestkit.embedded.internal.proto.DefinedEnum;
import io.zitadeltestkit.embedded.internal.proto.Length;
import io.zitadeltestkit.embedded.internal.proto.Prefix;

/** States, names, addresses and passwords of people. */
interface HumanMessagesV1 {
  record UpdateUserNameRequest(
      @Length(min = 1, max = 200) String userId, @Length(min = 1, max = 200) String userName) {}

  record ProfileResponse(DetailsV1 details, ProfileV1 profile) {}

  record UpdateHumanProfileRequest(
      @Length(min = 1, max = 200) String userId,
      @Length(min = 1, max = 200) String firstName,
      @Length(min = 1, max = 200) String lastName,
      @Length(max = 200) String nickName,
      @Length(min = 1, max = 200) String displayName,
      @Length(max = 10) String preferredLanguage,
      Gender gender) {}

  record EmailResponse(DetailsV1 details, EmailV1 email) {}

  record UpdateHumanEmailRequest(
      @Length(min = 1, max = 200) String userId,
      @Length(min = 1, max = 200) String email,
      boolean isEmailVerified) {}

  record ResendHumanInitializationRequest(
      @Length(min = 1, max = 200) String userId, @Length(max = 200) String email) {}

  record PhoneResponse(DetailsV1 details, PhoneV1 phone) {}

  record UpdateHumanPhoneRequest(
      @Length(min = 1, max = 200) String userId,
      @Length(min = 1, max = 50) @Prefix("+") String phone,
      boolean isPhoneVerified) {}

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

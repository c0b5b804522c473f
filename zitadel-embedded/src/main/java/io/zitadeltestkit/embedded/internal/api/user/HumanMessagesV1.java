package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.api.message.V1Details;
import io.zitadeltestkit.embedded.internal.api.user.UserV1.EmailV1;
import io.zitadeltestkit.embedded.internal.api.user.UserV1.Gender;
import io.zitadeltestkit.embedded.internal.api.user.UserV1.PhoneV1;
import io.zitadeltestkit.embedded.internal.api.user.UserV1.ProfileV1;
import io.zitadeltestkit.embedded.internal.proto.DefinedEnum;
import io.zitadeltestkit.embedded.internal.proto.Length;
import io.zitadeltestkit.embedded.internal.proto.Prefix;

/** States, names, addresses and passwords of people. */
interface HumanMessagesV1 {
  record DeactivateUserRequest(@Length(min = 1, max = 200) String id) {}

  record ReactivateUserRequest(@Length(min = 1, max = 200) String id) {}

  record LockUserRequest(@Length(min = 1, max = 200) String id) {}

  record UnlockUserRequest(@Length(min = 1, max = 200) String id) {}

  record RemoveUserRequest(@Length(min = 1, max = 200) String id) {}

  record UpdateUserNameRequest(
      @Length(min = 1, max = 200) String userId, @Length(min = 1, max = 200) String userName) {}

  record GetHumanProfileRequest(@Length(min = 1, max = 200) String userId) {}

  record ProfileResponse(V1Details details, ProfileV1 profile) {}

  record UpdateHumanProfileRequest(
      @Length(min = 1, max = 200) String userId,
      @Length(min = 1, max = 200) String firstName,
      @Length(min = 1, max = 200) String lastName,
      @Length(max = 200) String nickName,
      @Length(min = 1, max = 200) String displayName,
      @Length(max = 10) String preferredLanguage,
      Gender gender) {}

  record GetHumanEmailRequest(@Length(min = 1, max = 200) String userId) {}

  record EmailResponse(V1Details details, EmailV1 email) {}

  record UpdateHumanEmailRequest(
      @Length(min = 1, max = 200) String userId,
      @Length(min = 1, max = 200) String email,
      boolean isEmailVerified) {}

  record ResendHumanInitializationRequest(
      @Length(min = 1, max = 200) String userId, @Length(max = 200) String email) {}

  record ResendHumanEmailVerificationRequest(@Length(min = 1, max = 200) String userId) {}

  record GetHumanPhoneRequest(@Length(min = 1, max = 200) String userId) {}

  record PhoneResponse(V1Details details, PhoneV1 phone) {}

  record UpdateHumanPhoneRequest(
      @Length(min = 1, max = 200) String userId,
      @Length(min = 1, max = 50) @Prefix("+") String phone,
      boolean isPhoneVerified) {}

  record RemoveHumanPhoneRequest(@Length(min = 1, max = 200) String userId) {}

  record ResendHumanPhoneVerificationRequest(@Length(min = 1, max = 200) String userId) {}

  record RemoveHumanAvatarRequest(@Length(min = 1, max = 200) String userId) {}

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

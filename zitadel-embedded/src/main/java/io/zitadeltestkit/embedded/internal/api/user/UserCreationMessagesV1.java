package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.api.message.V1Details;
import io.zitadeltestkit.embedded.internal.api.user.UserV1.AccessTokenType;
import io.zitadeltestkit.embedded.internal.api.user.UserV1.Gender;
import io.zitadeltestkit.embedded.internal.proto.DefinedEnum;
import io.zitadeltestkit.embedded.internal.proto.Length;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.proto.Prefix;
import io.zitadeltestkit.embedded.internal.proto.Required;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages of the calls that create users. */
interface UserCreationMessagesV1 {
  record AddHumanUserRequest(
      @Length(min = 1, max = 200) String userName,
      @Required AddHumanUserRequest.@Nullable Profile profile,
      @Required AddHumanUserRequest.@Nullable Email email,
      AddHumanUserRequest.@Nullable Phone phone,
      String initialPassword) {
    @Override
    public String toString() {
      return "AddHumanUserRequest[" + userName + "]";
    }

    record Profile(
        @Length(min = 1, max = 200) String firstName,
        @Length(min = 1, max = 200) String lastName,
        @Length(max = 200) String nickName,
        @Length(max = 200) String displayName,
        @Length(max = 10) String preferredLanguage,
        Gender gender)
        implements NewPeopleV1.Profile {}

    record Email(@Length(min = 1, max = 200) String email, boolean isEmailVerified)
        implements NewPeopleV1.Email {}

    record Phone(@Length(min = 1, max = 50) @Prefix("+") String phone, boolean isPhoneVerified)
        implements NewPeopleV1.Phone {}
  }

  record ImportHumanUserRequest(
      @Length(min = 1, max = 200) String userName,
      @Required ImportHumanUserRequest.@Nullable Profile profile,
      @Required ImportHumanUserRequest.@Nullable Email email,
      ImportHumanUserRequest.@Nullable Phone phone,
      String password,
      ImportHumanUserRequest.@Nullable HashedPassword hashedPassword,
      boolean passwordChangeRequired,
      boolean requestPasswordlessRegistration,
      String otpCode,
      List<IDP> idps,
      List<RecoveryCode> recoveryCodes) {
    @Override
    public String toString() {
      return "ImportHumanUserRequest[" + userName + "]";
    }

    record Profile(
        @Length(min = 1, max = 200) String firstName,
        @Length(min = 1, max = 200) String lastName,
        @Length(max = 200) String nickName,
        @Length(max = 200) String displayName,
        @Length(max = 10) String preferredLanguage,
        Gender gender)
        implements NewPeopleV1.Profile {}

    record Email(@Length(min = 1, max = 200) String email, boolean isEmailVerified)
        implements NewPeopleV1.Email {}

    record Phone(@Length(min = 1, max = 50) @Prefix("+") String phone, boolean isPhoneVerified)
        implements NewPeopleV1.Phone {}

    record HashedPassword(String value) {
      @Override
      public String toString() {
        return "HashedPassword[…]";
      }
    }

    record IDP(
        @Length(min = 1, max = 200) String configId,
        @Length(min = 1, max = 200) String externalUserId,
        @Length(max = 200) String displayName) {}

    /** Only used by the import of whole instances. */
    @OneOf(
        value = "CodeType",
        of = {"raw", "hash"})
    record RecoveryCode(
        @Length(min = 1, max = 200) @Nullable String raw,
        @Length(min = 1, max = 200) @Nullable String hash) {
      @Override
      public String toString() {
        return "RecoveryCode[…]";
      }
    }
  }

  record AddMachineUserRequest(
      @Length(min = 1, max = 200) String userName,
      @Length(min = 1, max = 200) String name,
      @Length(max = 500) String description,
      @DefinedEnum AccessTokenType accessTokenType,
      @Length(min = 1, max = 200) @Nullable String userId) {}

  record AddedUserResponse(String userId, V1Details details) {}

  record ImportHumanUserResponse(
      String userId,
      V1Details details,
      @Nullable PasswordlessRegistration passwordlessRegistration) {
    record PasswordlessRegistration(
        String link, @Nullable Duration lifetime, @Nullable Duration expiration) {}
  }
}

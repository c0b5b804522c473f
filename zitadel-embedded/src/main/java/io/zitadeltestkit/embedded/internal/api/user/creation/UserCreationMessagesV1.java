package io.zitadeltestkit.embedded.internal.api.user.creation;

import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.user.creation.NewPeopleV1.Email;
import io.zitadeltestkit.embedded.internal.api.user.creation.NewPeopleV1.Phone;
import io.zitadeltestkit.embedded.internal.api.user.creation.NewPeopleV1.Profile;
import io.zitadeltestkit.embedded.internal.api.user.view.UserMessages.AccessTokenType;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.Length;
import io.zitadeltestkit.embedded.internal.validation.Required;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages of the calls that create users. */
public interface UserCreationMessagesV1 {
  record AddHumanUserRequest(
      @Length(min = 1, max = 200) String userName,
      @Required @Nullable Profile profile,
      @Required @Nullable Email email,
      @Nullable Phone phone,
      String initialPassword) {
    @Override
    public String toString() {
      return "AddHumanUserRequest[" + userName + "]";
    }
  }

  record ImportHumanUserRequest(
      @Length(min = 1, max = 200) String userName,
      @Required @Nullable Profile profile,
      @Required @Nullable Email email,
      @Nullable Phone phone,
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

    /** Only the import of whole instances makes use of it. */
    @OneOf("CodeType")
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

  record AddedUserResponse(String userId, DetailsV1 details) {}

  record ImportHumanUserResponse(
      String userId,
      DetailsV1 details,
      @Nullable PasswordlessRegistration passwordlessRegistration) {
    record PasswordlessRegistration(
        String link, @Nullable Duration lifetime, @Nullable Duration expiration) {}
  }
}

package io.zitadeltestkit.embedded.internal.api.user.change;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.api.user.contact.ContactMessages.SetHumanEmail;
import io.zitadeltestkit.embedded.internal.api.user.contact.ContactMessages.SetHumanPhone;
import io.zitadeltestkit.embedded.internal.api.user.creation.UserCreateMessages.SetHumanProfile;
import io.zitadeltestkit.embedded.internal.api.user.metadata.UserMetadataMessages.Metadata;
import io.zitadeltestkit.embedded.internal.api.user.password.PasswordMessages.SetPassword;
import io.zitadeltestkit.embedded.internal.api.user.view.UserMessages.AccessTokenType;
import io.zitadeltestkit.embedded.internal.api.user.view.UserMessages.Gender;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.Length;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages of the calls that change users. */
public interface UserUpdateMessages {
  @OneOf(
      value = "UserType",
      of = {"human", "machine"})
  record UpdateUserRequest(
      @Length(min = 1, max = 200) String userId,
      @Length(min = 1, max = 200) @Nullable String username,
      @Nullable Human human,
      @Nullable Machine machine,
      List<Metadata> metadata) {
    record Human(
        @Nullable Profile profile,
        @Nullable SetHumanEmail email,
        @Nullable SetHumanPhone phone,
        @Nullable SetPassword password) {
      record Profile(
          @Length(min = 1, max = 200) @Nullable String givenName,
          @Length(min = 1, max = 200) @Nullable String familyName,
          @Length(min = 1, max = 200) @Nullable String nickName,
          @Length(min = 1, max = 200) @Nullable String displayName,
          @Length(min = 1, max = 10) @Nullable String preferredLanguage,
          @DefinedEnum @Nullable Gender gender) {}
    }

    record Machine(
        @Length(max = 200) @Nullable String name,
        @Length(max = 500) @Nullable String description,
        @DefinedEnum @Nullable AccessTokenType accessTokenType) {}
  }

  record UpdateUserResponse(
      Instant changeDate, @Nullable String emailCode, @Nullable String phoneCode) {
    @Override
    public String toString() {
      return "UpdateUserResponse[" + changeDate + "]";
    }
  }

  record UpdateHumanUserRequest(
      @Length(min = 1, max = 200) String userId,
      @Length(min = 1, max = 200) @Nullable String username,
      @Nullable SetHumanProfile profile,
      @Nullable SetHumanEmail email,
      @Nullable SetHumanPhone phone,
      @Nullable SetPassword password) {}

  record UpdateHumanUserResponse(
      Details details, @Nullable String emailCode, @Nullable String phoneCode) {
    @Override
    public String toString() {
      return "UpdateHumanUserResponse[" + details + "]";
    }
  }
}

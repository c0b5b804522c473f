package io.zitadeltestkit.embedded.internal.api.user.change;

import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.user.view.UserMessages.AccessTokenType;
import io.zitadeltestkit.embedded.internal.api.user.view.UserV1.Gender;
import io.zitadeltestkit.embedded.internal.api.user.view.UserV1.ProfileV1;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.Length;

/** Names of people and service users. */
public interface ProfileMessagesV1 {
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

  record UpdateMachineRequest(
      @Length(min = 1, max = 200) String userId,
      @Length(max = 500) String description,
      @Length(min = 1, max = 200) String name,
      @DefinedEnum AccessTokenType accessTokenType) {}
}

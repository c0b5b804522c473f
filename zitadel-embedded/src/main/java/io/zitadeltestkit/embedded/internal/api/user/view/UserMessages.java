package io.zitadeltestkit.embedded.internal.api.user.view;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.proto.Explicit;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Users in the service's form. */
public interface UserMessages {
  record GetUserByIDResponse(Details details, UserView user) {}

  record UserView(
      String userId,
      Details details,
      UserState state,
      String username,
      List<String> loginNames,
      String preferredLoginName,
      @Nullable HumanUser human,
      @Nullable MachineUser machine) {}

  record HumanUser(
      HumanProfile profile,
      HumanEmail email,
      HumanPhone phone,
      boolean passwordChangeRequired,
      @Nullable Instant passwordChanged,
      @Nullable Instant mfaInitSkipped) {}

  record HumanProfile(
      String givenName,
      String familyName,
      @Explicit String nickName,
      @Explicit String displayName,
      @Explicit String preferredLanguage,
      @Explicit Gender gender) {}

  record HumanEmail(String email, boolean isVerified) {}

  record HumanPhone(String phone, boolean isVerified) {}

  record MachineUser(
      String name, String description, boolean hasSecret, AccessTokenType accessTokenType) {}

  enum Gender {
    GENDER_UNSPECIFIED,
    GENDER_FEMALE,
    GENDER_MALE,
    GENDER_DIVERSE,
    UNRECOGNIZED
  }

  enum AccessTokenType {
    ACCESS_TOKEN_TYPE_BEARER,
    ACCESS_TOKEN_TYPE_JWT,
    UNRECOGNIZED
  }

  enum UserState {
    USER_STATE_UNSPECIFIED,
    USER_STATE_ACTIVE,
    USER_STATE_INACTIVE,
    USER_STATE_DELETED,
    USER_STATE_LOCKED,
    USER_STATE_INITIAL,
    UNRECOGNIZED
  }
}

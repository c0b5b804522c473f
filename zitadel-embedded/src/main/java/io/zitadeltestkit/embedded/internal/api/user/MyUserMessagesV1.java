package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.metadata.MetadataQueryV1;
import io.zitadeltestkit.embedded.internal.api.user.view.UserV1.Gender;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.validation.Email;
import io.zitadeltestkit.embedded.internal.validation.Length;
import io.zitadeltestkit.embedded.internal.validation.MaxBytes;
import io.zitadeltestkit.embedded.internal.validation.Prefix;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages of the calls about the caller, in {@code zitadel.auth.v1}. */
interface MyUserMessagesV1 {
  record UpdateMyUserNameRequest(@Length(min = 1, max = 200) String userName) {}

  record UpdateMyProfileRequest(
      @Length(min = 1, max = 200) String firstName,
      @Length(min = 1, max = 200) String lastName,
      @Length(max = 200) String nickName,
      @Length(min = 1, max = 200) String displayName,
      @Length(max = 10) String preferredLanguage,
      Gender gender) {}

  record SetMyEmailRequest(@Email String email) {}

  /** Proves something of the caller by a code. */
  record MyCodeRequest(@Length(min = 1, max = 200) String code) {
    @Override
    public String toString() {
      return "MyCodeRequest[…]";
    }
  }

  record SetMyPhoneRequest(@Length(min = 1, max = 50) @Prefix("+") String phone) {}

  record UpdateMyPasswordRequest(
      @Length(min = 1) @MaxBytes(70) String oldPassword,
      @Length(min = 1) @MaxBytes(70) String newPassword) {
    @Override
    public String toString() {
      return "UpdateMyPasswordRequest[…]";
    }
  }

  record ListMyMetadataRequest(@Nullable Paging query, List<MetadataQueryV1> queries) {}

  record AddMyAuthFactorOTPResponse(String url, String secret, DetailsV1 details) {
    @Override
    public String toString() {
      return "AddMyAuthFactorOTPResponse[…]";
    }
  }
}

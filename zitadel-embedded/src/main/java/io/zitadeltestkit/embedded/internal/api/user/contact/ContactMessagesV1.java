package io.zitadeltestkit.embedded.internal.api.user.contact;

import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.user.view.UserV1.EmailV1;
import io.zitadeltestkit.embedded.internal.api.user.view.UserV1.PhoneV1;
import io.zitadeltestkit.embedded.internal.validation.Length;
import io.zitadeltestkit.embedded.internal.validation.Prefix;

/** E-mail addresses and telephone numbers of people. */
public interface ContactMessagesV1 {
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
}

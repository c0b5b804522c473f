package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.model.policy.PrivacyPolicy;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.validation.Email;
import io.zitadeltestkit.embedded.internal.validation.Length;
import java.util.function.Function;

/**
 * Requests about policies. Creating and updating one take the same fields, for an organization and
 * for the instance.
 */
interface PolicyMessagesV1 {
  record ComplexityFields(
      long minLength,
      boolean hasUppercase,
      boolean hasLowercase,
      boolean hasNumber,
      boolean hasSymbol) {}

  record AgeFields(long maxAgeDays, long expireWarnDays) {}

  record LockoutFields(int maxPasswordAttempts, int maxOtpAttempts) {}

  record NotificationFields(boolean passwordChange) {}

  record PrivacyFields(
      String tosLink,
      String privacyLink,
      String helpLink,
      @Email(orEmpty = true) @Length(max = 320) String supportEmail,
      String docsLink,
      String customLink,
      String customLinkText) {
    /** Makes the policy of an organization or of the instance. */
    Function<Stamp, PrivacyPolicy> of(String ownerId) {
      return stamp ->
          new PrivacyPolicy(
              ownerId,
              tosLink,
              privacyLink,
              helpLink,
              supportEmail.strip(),
              docsLink,
              customLink,
              customLinkText,
              stamp);
    }
  }
}

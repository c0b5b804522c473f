package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.model.PrivacyPolicy;
import io.zitadeltestkit.embedded.internal.model.Stamp;
import io.zitadeltestkit.embedded.internal.proto.Email;
import io.zitadeltestkit.embedded.internal.proto.Length;
import java.util.function.Function;

/**
 * Messages about policies. Creating and changing one, of an organization or of the instance, share
 * the same fields; they only have messages of their own if a validation error contains the
 * message's name.
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

  /** The fields of a privacy policy. */
  sealed interface PrivacyFields
      permits AddCustomPrivacyPolicyRequest,
          UpdateCustomPrivacyPolicyRequest,
          UpdatePrivacyPolicyRequest {
    String tosLink();

    String privacyLink();

    String helpLink();

    String supportEmail();

    String docsLink();

    String customLink();

    String customLinkText();

    /** Makes the policy of an organization or of the instance. */
    default Function<Stamp, PrivacyPolicy> of(String ownerId) {
      return stamp ->
          new PrivacyPolicy(
              ownerId,
              tosLink(),
              privacyLink(),
              helpLink(),
              supportEmail().strip(),
              docsLink(),
              customLink(),
              customLinkText(),
              stamp);
    }
  }

  record AddCustomPrivacyPolicyRequest(
      String tosLink,
      String privacyLink,
      String helpLink,
      @Email(orEmpty = true) @Length(max = 320) String supportEmail,
      String docsLink,
      String customLink,
      String customLinkText)
      implements PrivacyFields {}

  record UpdateCustomPrivacyPolicyRequest(
      String tosLink,
      String privacyLink,
      String helpLink,
      @Email(orEmpty = true) @Length(max = 320) String supportEmail,
      String docsLink,
      String customLink,
      String customLinkText)
      implements PrivacyFields {}

  record UpdatePrivacyPolicyRequest(
      String tosLink,
      String privacyLink,
      String helpLink,
      @Email(orEmpty = true) @Length(max = 320) String supportEmail,
      String docsLink,
      String customLink,
      String customLinkText)
      implements PrivacyFields {}
}

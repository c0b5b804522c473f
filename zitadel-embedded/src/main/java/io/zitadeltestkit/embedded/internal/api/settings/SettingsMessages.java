package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.api.message.ListDetails;
import io.zitadeltestkit.embedded.internal.api.message.RequestContext;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests and answers of {@code zitadel.settings.v2.SettingsService}. */
interface SettingsMessages {
  record GetGeneralSettingsResponse(
      String defaultOrgId,
      String defaultLanguage,
      List<String> supportedLanguages,
      List<String> allowedLanguages) {}

  /** Asks for settings of an organization or the instance. */
  record ContextRequest(@Nullable RequestContext ctx) {}

  record SetSecuritySettingsRequest(
      @Nullable EmbeddedIframeSettings embeddedIframe, boolean enableImpersonation) {}

  record GetActiveIdentityProvidersRequest(
      @Nullable RequestContext ctx,
      @Nullable Boolean creationAllowed,
      @Nullable Boolean linkingAllowed,
      @Nullable Boolean autoCreation,
      @Nullable Boolean autoLinking) {}

  /** The answer of most calls: settings with the time and owner of their last change. */
  record GetSettingsResponse<S>(@Nullable Details details, S settings) {}

  record GetActiveIdentityProvidersResponse(
      ListDetails details, List<IdentityProvider> identityProviders) {}

  record IdentityProvider(String id, String name) {}

  enum ResourceOwnerType {
    RESOURCE_OWNER_TYPE_UNSPECIFIED,
    RESOURCE_OWNER_TYPE_INSTANCE,
    RESOURCE_OWNER_TYPE_ORG
  }

  record LoginSettings(
      boolean allowUsernamePassword,
      boolean allowRegister,
      boolean allowExternalIdp,
      boolean forceMfa,
      PasskeysType passkeysType,
      boolean hidePasswordReset,
      boolean ignoreUnknownUsernames,
      String defaultRedirectUri,
      Duration passwordCheckLifetime,
      Duration externalLoginCheckLifetime,
      Duration mfaInitSkipLifetime,
      Duration secondFactorCheckLifetime,
      Duration multiFactorCheckLifetime,
      List<SecondFactorType> secondFactors,
      List<MultiFactorType> multiFactors,
      boolean allowDomainDiscovery,
      boolean disableLoginWithEmail,
      boolean disableLoginWithPhone,
      ResourceOwnerType resourceOwnerType,
      boolean forceMfaLocalOnly,
      boolean allowLocalAuthentication) {}

  enum PasskeysType {
    PASSKEYS_TYPE_NOT_ALLOWED,
    PASSKEYS_TYPE_ALLOWED
  }

  enum SecondFactorType {
    SECOND_FACTOR_TYPE_UNSPECIFIED,
    SECOND_FACTOR_TYPE_OTP,
    SECOND_FACTOR_TYPE_U2F,
    SECOND_FACTOR_TYPE_OTP_EMAIL,
    SECOND_FACTOR_TYPE_OTP_SMS,
    SECOND_FACTOR_TYPE_RECOVERY_CODES
  }

  enum MultiFactorType {
    MULTI_FACTOR_TYPE_UNSPECIFIED,
    MULTI_FACTOR_TYPE_U2F_WITH_VERIFICATION
  }

  record PasswordComplexitySettings(
      long minLength,
      boolean requiresUppercase,
      boolean requiresLowercase,
      boolean requiresNumber,
      boolean requiresSymbol,
      ResourceOwnerType resourceOwnerType) {}

  record PasswordExpirySettings(
      long maxAgeDays, long expireWarnDays, ResourceOwnerType resourceOwnerType) {}

  record BrandingSettings(
      Theme lightTheme,
      Theme darkTheme,
      String fontUrl,
      boolean hideLoginNameSuffix,
      boolean disableWatermark,
      ResourceOwnerType resourceOwnerType,
      ThemeMode themeMode) {}

  record Theme(
      String primaryColor,
      String backgroundColor,
      String warnColor,
      String fontColor,
      String logoUrl,
      String iconUrl) {}

  enum ThemeMode {
    THEME_MODE_UNSPECIFIED,
    THEME_MODE_AUTO,
    THEME_MODE_LIGHT,
    THEME_MODE_DARK
  }

  record DomainSettings(
      boolean loginNameIncludesDomain,
      boolean requireOrgDomainVerification,
      boolean smtpSenderAddressMatchesInstanceDomain,
      ResourceOwnerType resourceOwnerType) {}

  record LegalAndSupportSettings(
      String tosLink,
      String privacyPolicyLink,
      String helpLink,
      String supportEmail,
      ResourceOwnerType resourceOwnerType,
      String docsLink,
      String customLink,
      String customLinkText) {}

  record LockoutSettings(
      long maxPasswordAttempts, ResourceOwnerType resourceOwnerType, long maxOtpAttempts) {}

  record SecuritySettings(EmbeddedIframeSettings embeddedIframe, boolean enableImpersonation) {}

  record EmbeddedIframeSettings(boolean enabled, List<String> allowedOrigins) {}
}

package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.api.message.ListDetails;
import io.zitadeltestkit.embedded.internal.api.message.RequestContext;
import io.zitadeltestkit.embedded.internal.api.settings.SettingsMessages.BrandingSettings;
import io.zitadeltestkit.embedded.internal.api.settings.SettingsMessages.DomainSettings;
import io.zitadeltestkit.embedded.internal.api.settings.SettingsMessages.GetActiveIdentityProvidersRequest;
import io.zitadeltestkit.embedded.internal.api.settings.SettingsMessages.GetActiveIdentityProvidersResponse;
import io.zitadeltestkit.embedded.internal.api.settings.SettingsMessages.GetBrandingSettingsRequest;
import io.zitadeltestkit.embedded.internal.api.settings.SettingsMessages.GetDomainSettingsRequest;
import io.zitadeltestkit.embedded.internal.api.settings.SettingsMessages.GetGeneralSettingsRequest;
import io.zitadeltestkit.embedded.internal.api.settings.SettingsMessages.GetGeneralSettingsResponse;
import io.zitadeltestkit.embedded.internal.api.settings.SettingsMessages.GetLegalAndSupportSettingsRequest;
import io.zitadeltestkit.embedded.internal.api.settings.SettingsMessages.GetLockoutSettingsRequest;
import io.zitadeltestkit.embedded.internal.api.settings.SettingsMessages.GetLoginSettingsRequest;
import io.zitadeltestkit.embedded.internal.api.settings.SettingsMessages.GetPasswordComplexitySettingsRequest;
import io.zitadeltestkit.embedded.internal.api.settings.SettingsMessages.GetPasswordExpirySettingsRequest;
import io.zitadeltestkit.embedded.internal.api.settings.SettingsMessages.GetSettingsResponse;
import io.zitadeltestkit.embedded.internal.api.settings.SettingsMessages.LegalAndSupportSettings;
import io.zitadeltestkit.embedded.internal.api.settings.SettingsMessages.LockoutSettings;
import io.zitadeltestkit.embedded.internal.api.settings.SettingsMessages.LoginSettings;
import io.zitadeltestkit.embedded.internal.api.settings.SettingsMessages.MultiFactorType;
import io.zitadeltestkit.embedded.internal.api.settings.SettingsMessages.PasskeysType;
import io.zitadeltestkit.embedded.internal.api.settings.SettingsMessages.PasswordComplexitySettings;
import io.zitadeltestkit.embedded.internal.api.settings.SettingsMessages.PasswordExpirySettings;
import io.zitadeltestkit.embedded.internal.api.settings.SettingsMessages.ResourceOwnerType;
import io.zitadeltestkit.embedded.internal.api.settings.SettingsMessages.SecondFactorType;
import io.zitadeltestkit.embedded.internal.api.settings.SettingsMessages.Theme;
import io.zitadeltestkit.embedded.internal.api.settings.SettingsMessages.ThemeMode;
import io.zitadeltestkit.embedded.internal.model.DomainPolicy;
import io.zitadeltestkit.embedded.internal.model.Entity;
import io.zitadeltestkit.embedded.internal.model.InstanceInfo;
import io.zitadeltestkit.embedded.internal.model.InstanceSettings;
import io.zitadeltestkit.embedded.internal.model.LabelPolicy;
import io.zitadeltestkit.embedded.internal.model.LockoutPolicy;
import io.zitadeltestkit.embedded.internal.model.LoginPolicy;
import io.zitadeltestkit.embedded.internal.model.PasswordAgePolicy;
import io.zitadeltestkit.embedded.internal.model.PasswordComplexityPolicy;
import io.zitadeltestkit.embedded.internal.model.PrivacyPolicy;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.Listing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads settings. Those that can't be changed here have the defaults of a new instance. */
final class SettingsReads {
  private SettingsReads() {}

  static GetGeneralSettingsResponse general(Call call, GetGeneralSettingsRequest request) {
    return new GetGeneralSettingsResponse(
        InstanceInfo.of(call.state()).defaultOrgId(),
        InstanceSettings.of(call.state()).defaultLanguage(),
        Languages.SUPPORTED,
        Languages.allowed(call.state()));
  }

  static GetSettingsResponse<LoginSettings> login(Call call, GetLoginSettingsRequest request) {
    LoginPolicy policy = LoginPolicy.of(call.state(), owner(call, request.ctx()));
    return new GetSettingsResponse<>(
        Details.of(policy.stamp(), policy.id()),
        new LoginSettings(
            policy.allowUsernamePassword(),
            policy.allowRegister(),
            policy.allowExternalIdp(),
            policy.forceMfa(),
            policy.passwordless()
                ? PasskeysType.PASSKEYS_TYPE_ALLOWED
                : PasskeysType.PASSKEYS_TYPE_NOT_ALLOWED,
            policy.hidePasswordReset(),
            policy.ignoreUnknownUsernames(),
            policy.defaultRedirectUri(),
            policy.passwordCheckLifetime(),
            policy.externalLoginCheckLifetime(),
            policy.mfaInitSkipLifetime(),
            policy.secondFactorCheckLifetime(),
            policy.multiFactorCheckLifetime(),
            Factors.named(policy.secondFactors(), SecondFactorType.class),
            Factors.named(policy.multiFactors(), MultiFactorType.class),
            policy.allowDomainDiscovery(),
            policy.disableLoginWithEmail(),
            policy.disableLoginWithPhone(),
            ownerType(call, policy),
            policy.forceMfaLocalOnly(),
            policy.allowUsernamePassword()));
  }

  static GetSettingsResponse<PasswordComplexitySettings> passwordComplexity(
      Call call, GetPasswordComplexitySettingsRequest request) {
    PasswordComplexityPolicy policy =
        PasswordComplexityPolicy.of(call.state(), owner(call, request.ctx()));
    return new GetSettingsResponse<>(
        Details.of(policy.stamp(), policy.id()),
        new PasswordComplexitySettings(
            policy.minLength(),
            policy.hasUppercase(),
            policy.hasLowercase(),
            policy.hasNumber(),
            policy.hasSymbol(),
            ownerType(call, policy)));
  }

  static GetSettingsResponse<PasswordExpirySettings> passwordExpiry(
      Call call, GetPasswordExpirySettingsRequest request) {
    PasswordAgePolicy policy = PasswordAgePolicy.of(call.state(), owner(call, request.ctx()));
    return new GetSettingsResponse<>(
        Details.of(policy.stamp(), policy.id()),
        new PasswordExpirySettings(
            policy.maxAgeDays(), policy.expireWarnDays(), ownerType(call, policy)));
  }

  static GetSettingsResponse<BrandingSettings> branding(
      Call call, GetBrandingSettingsRequest request) {
    LabelPolicy policy = LabelPolicy.of(call.state(), owner(call, request.ctx()));
    return new GetSettingsResponse<>(
        Details.of(policy.stamp(), policy.id()),
        new BrandingSettings(
            theme(policy.light()),
            theme(policy.dark()),
            "",
            policy.hideLoginNameSuffix(),
            policy.disableWatermark(),
            ownerType(call, policy),
            switch (policy.themeMode()) {
              case AUTO -> ThemeMode.THEME_MODE_AUTO;
              case LIGHT -> ThemeMode.THEME_MODE_LIGHT;
              case DARK -> ThemeMode.THEME_MODE_DARK;
            }));
  }

  private static Theme theme(LabelPolicy.Colors colors) {
    return new Theme(colors.primary(), colors.background(), colors.warn(), colors.font(), "", "");
  }

  static GetSettingsResponse<LegalAndSupportSettings> legalAndSupport(
      Call call, GetLegalAndSupportSettingsRequest request) {
    PrivacyPolicy policy = PrivacyPolicy.of(call.state(), owner(call, request.ctx()));
    return new GetSettingsResponse<>(
        Details.of(policy.stamp(), policy.id()),
        new LegalAndSupportSettings(
            policy.tosLink(),
            policy.privacyLink(),
            policy.helpLink(),
            policy.supportEmail(),
            ownerType(call, policy),
            policy.docsLink(),
            policy.customLink(),
            policy.customLinkText()));
  }

  static GetSettingsResponse<LockoutSettings> lockout(
      Call call, GetLockoutSettingsRequest request) {
    LockoutPolicy policy = LockoutPolicy.of(call.state(), owner(call, request.ctx()));
    return new GetSettingsResponse<>(
        Details.of(policy.stamp(), policy.id()),
        new LockoutSettings(
            policy.maxPasswordAttempts(), ownerType(call, policy), policy.maxOtpAttempts()));
  }

  static GetSettingsResponse<DomainSettings> domain(Call call, GetDomainSettingsRequest request) {
    DomainPolicy policy = DomainPolicy.of(call.state(), owner(call, request.ctx()));
    return new GetSettingsResponse<>(
        Details.of(policy.stamp(), policy.id()),
        new DomainSettings(
            policy.userLoginMustBeDomain(),
            policy.validateOrgDomains(),
            policy.smtpSenderAddressMatchesInstanceDomain(),
            ownerType(call, policy)));
  }

  static GetActiveIdentityProvidersResponse activeIdentityProviders(
      Call call, GetActiveIdentityProvidersRequest request) {
    return new GetActiveIdentityProvidersResponse(
        ListDetails.of(call, new Listing<>(List.of(), 0)), List.of());
  }

  private static String owner(Call call, @Nullable RequestContext context) {
    return RequestContext.resourceOwner(context, call);
  }

  private static ResourceOwnerType ownerType(Call call, Entity policy) {
    return policy.id().equals(call.instance().id())
        ? ResourceOwnerType.RESOURCE_OWNER_TYPE_INSTANCE
        : ResourceOwnerType.RESOURCE_OWNER_TYPE_ORG;
  }
}

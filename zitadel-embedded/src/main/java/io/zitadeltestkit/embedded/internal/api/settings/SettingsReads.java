package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.api.message.ListDetails;
import io.zitadeltestkit.embedded.internal.api.message.RequestContext;
import io.zitadeltestkit.embedded.internal.api.settings.SettingsMessages.BrandingSettings;
import io.zitadeltestkit.embedded.internal.api.settings.SettingsMessages.ContextRequest;
import io.zitadeltestkit.embedded.internal.api.settings.SettingsMessages.DomainSettings;
import io.zitadeltestkit.embedded.internal.api.settings.SettingsMessages.GetActiveIdentityProvidersRequest;
import io.zitadeltestkit.embedded.internal.api.settings.SettingsMessages.GetActiveIdentityProvidersResponse;
import io.zitadeltestkit.embedded.internal.api.settings.SettingsMessages.GetGeneralSettingsResponse;
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
import io.zitadeltestkit.embedded.internal.model.instance.InstanceInfo;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceSettings;
import io.zitadeltestkit.embedded.internal.model.policy.DomainPolicy;
import io.zitadeltestkit.embedded.internal.model.policy.LabelPolicy;
import io.zitadeltestkit.embedded.internal.model.policy.LockoutPolicy;
import io.zitadeltestkit.embedded.internal.model.policy.LoginPolicy;
import io.zitadeltestkit.embedded.internal.model.policy.PasswordAgePolicy;
import io.zitadeltestkit.embedded.internal.model.policy.PasswordComplexityPolicy;
import io.zitadeltestkit.embedded.internal.model.policy.PrivacyPolicy;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.operation.Handler;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.state.Entity;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.List;
import java.util.function.BiFunction;

/** Reads settings. Those that can't be changed here have the defaults of a new instance. */
final class SettingsReads {
  static final Handler<ContextRequest, GetSettingsResponse<LoginSettings>> LOGIN =
      reading(
          LoginPolicy::of,
          (policy, owner) ->
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
                  owner,
                  policy.forceMfaLocalOnly(),
                  policy.allowUsernamePassword()));

  static final Handler<ContextRequest, GetSettingsResponse<PasswordComplexitySettings>>
      PASSWORD_COMPLEXITY =
          reading(
              PasswordComplexityPolicy::of,
              (policy, owner) ->
                  new PasswordComplexitySettings(
                      policy.minLength(),
                      policy.hasUppercase(),
                      policy.hasLowercase(),
                      policy.hasNumber(),
                      policy.hasSymbol(),
                      owner));

  static final Handler<ContextRequest, GetSettingsResponse<PasswordExpirySettings>>
      PASSWORD_EXPIRY =
          reading(
              PasswordAgePolicy::of,
              (policy, owner) ->
                  new PasswordExpirySettings(policy.maxAgeDays(), policy.expireWarnDays(), owner));

  static final Handler<ContextRequest, GetSettingsResponse<BrandingSettings>> BRANDING =
      reading(
          LabelPolicy::of,
          (policy, owner) ->
              new BrandingSettings(
                  theme(policy.light()),
                  theme(policy.dark()),
                  "",
                  policy.hideLoginNameSuffix(),
                  policy.disableWatermark(),
                  owner,
                  switch (policy.themeMode()) {
                    case AUTO -> ThemeMode.THEME_MODE_AUTO;
                    case LIGHT -> ThemeMode.THEME_MODE_LIGHT;
                    case DARK -> ThemeMode.THEME_MODE_DARK;
                  }));

  static final Handler<ContextRequest, GetSettingsResponse<LegalAndSupportSettings>>
      LEGAL_AND_SUPPORT =
          reading(
              PrivacyPolicy::of,
              (policy, owner) ->
                  new LegalAndSupportSettings(
                      policy.tosLink(),
                      policy.privacyLink(),
                      policy.helpLink(),
                      policy.supportEmail(),
                      owner,
                      policy.docsLink(),
                      policy.customLink(),
                      policy.customLinkText()));

  static final Handler<ContextRequest, GetSettingsResponse<LockoutSettings>> LOCKOUT =
      reading(
          LockoutPolicy::of,
          (policy, owner) ->
              new LockoutSettings(policy.maxPasswordAttempts(), owner, policy.maxOtpAttempts()));

  static final Handler<ContextRequest, GetSettingsResponse<DomainSettings>> DOMAIN =
      reading(
          DomainPolicy::of,
          (policy, owner) ->
              new DomainSettings(
                  policy.userLoginMustBeDomain(),
                  policy.validateOrgDomains(),
                  policy.smtpSenderAddressMatchesInstanceDomain(),
                  owner));

  private SettingsReads() {}

  static GetGeneralSettingsResponse general(Call call, EmptyRequest request) {
    return new GetGeneralSettingsResponse(
        InstanceInfo.of(call.state()).defaultOrgId(),
        InstanceSettings.of(call.state()).defaultLanguage(),
        Languages.SUPPORTED,
        Languages.allowed(call.state()));
  }

  private static Theme theme(LabelPolicy.Colors colors) {
    return new Theme(colors.primary(), colors.background(), colors.warn(), colors.font(), "", "");
  }

  static GetActiveIdentityProvidersResponse activeIdentityProviders(
      Call call, GetActiveIdentityProvidersRequest request) {
    return new GetActiveIdentityProvidersResponse(
        ListDetails.of(call, new Listing<>(List.of(), 0)), List.of());
  }

  private static <P extends Entity, S> Handler<ContextRequest, GetSettingsResponse<S>> reading(
      BiFunction<State, String, P> policies, BiFunction<P, ResourceOwnerType, S> view) {
    return (call, request) -> {
      P policy = policies.apply(call.state(), RequestContext.resourceOwner(request.ctx(), call));
      ResourceOwnerType owner =
          policy.id().equals(call.instance().id())
              ? ResourceOwnerType.RESOURCE_OWNER_TYPE_INSTANCE
              : ResourceOwnerType.RESOURCE_OWNER_TYPE_ORG;
      return new GetSettingsResponse<>(
          Details.of(policy.stamp(), policy.id()), view.apply(policy, owner));
    };
  }
}

package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.operation.Api;
import io.zitadeltestkit.embedded.internal.operation.Service;

/** {@code zitadel.settings.v2.SettingsService}: settings of the instance and of organizations. */
public final class SettingsApi implements Api {
  @Override
  public Service service() {
    return Service.of("zitadel.settings.v2.SettingsService")
        .add(
            "GetGeneralSettings",
            SettingsMessages.GetGeneralSettingsRequest.class,
            SettingsReads::general)
        .add(
            "GetLoginSettings",
            SettingsMessages.GetLoginSettingsRequest.class,
            SettingsReads::login)
        .add(
            "GetActiveIdentityProviders",
            SettingsMessages.GetActiveIdentityProvidersRequest.class,
            SettingsReads::activeIdentityProviders)
        .add(
            "GetPasswordComplexitySettings",
            SettingsMessages.GetPasswordComplexitySettingsRequest.class,
            SettingsReads::passwordComplexity)
        .add(
            "GetPasswordExpirySettings",
            SettingsMessages.GetPasswordExpirySettingsRequest.class,
            SettingsReads::passwordExpiry)
        .add(
            "GetBrandingSettings",
            SettingsMessages.GetBrandingSettingsRequest.class,
            SettingsReads::branding)
        .add(
            "GetDomainSettings",
            SettingsMessages.GetDomainSettingsRequest.class,
            SettingsReads::domain)
        .add(
            "GetLegalAndSupportSettings",
            SettingsMessages.GetLegalAndSupportSettingsRequest.class,
            SettingsReads::legalAndSupport)
        .add(
            "GetLockoutSettings",
            SettingsMessages.GetLockoutSettingsRequest.class,
            SettingsReads::lockout)
        .add(
            "GetSecuritySettings",
            SettingsMessages.GetSecuritySettingsRequest.class,
            SecurityCalls::get)
        .add(
            "SetSecuritySettings",
            SettingsMessages.SetSecuritySettingsRequest.class,
            SecurityCalls::set);
  }
}

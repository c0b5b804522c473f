package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.api.settings.SettingsMessages.ContextRequest;
import io.zitadeltestkit.embedded.internal.operation.Api;
import io.zitadeltestkit.embedded.internal.operation.Service;

/** {@code zitadel.settings.v2.SettingsService}: settings of the instance and of organizations. */
public final class SettingsApi implements Api {
  @Override
  public Service service() {
    return Service.of("zitadel.settings.v2.SettingsService")
        .add("GetGeneralSettings", EmptyRequest.class, SettingsReads::general)
        .add("GetLoginSettings", ContextRequest.class, SettingsReads.LOGIN)
        .add(
            "GetActiveIdentityProviders",
            SettingsMessages.GetActiveIdentityProvidersRequest.class,
            SettingsReads::activeIdentityProviders)
        .add(
            "GetPasswordComplexitySettings",
            ContextRequest.class,
            SettingsReads.PASSWORD_COMPLEXITY)
        .add("GetPasswordExpirySettings", ContextRequest.class, SettingsReads.PASSWORD_EXPIRY)
        .add("GetBrandingSettings", ContextRequest.class, SettingsReads.BRANDING)
        .add("GetDomainSettings", ContextRequest.class, SettingsReads.DOMAIN)
        .add("GetLegalAndSupportSettings", ContextRequest.class, SettingsReads.LEGAL_AND_SUPPORT)
        .add("GetLockoutSettings", ContextRequest.class, SettingsReads.LOCKOUT)
        .add("GetSecuritySettings", EmptyRequest.class, SecurityCalls::get)
        .add(
            "SetSecuritySettings",
            SettingsMessages.SetSecuritySettingsRequest.class,
            SecurityCalls::set);
  }
}

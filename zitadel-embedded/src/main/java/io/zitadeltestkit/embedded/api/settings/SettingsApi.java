package io.zitadeltestkit.embedded.api.settings;

import io.zitadeltestkit.embedded.api.Api;
import io.zitadeltestkit.embedded.operation.Service;
import io.zitadeltestkit.embedded.operation.Verb;

/** {@code zitadel.settings.v2.SettingsService}: settings of the instance and of organisations. */
public final class SettingsApi implements Api {
  private static final String READ = "policy.read";
  private static final String PATH = "/v2/settings";

  @Override
  public Service service() {
    return Service.v2("zitadel.settings.v2.SettingsService")
        .add(
            "GetGeneralSettings",
            READ,
            SettingsMessages.GetGeneralSettingsRequest.class,
            SettingsReads::general)
        .rest(Verb.GET, PATH)
        .add(
            "GetLoginSettings",
            READ,
            SettingsMessages.GetLoginSettingsRequest.class,
            SettingsReads::login)
        .rest(Verb.GET, PATH + "/login")
        .add(
            "GetActiveIdentityProviders",
            READ,
            SettingsMessages.GetActiveIdentityProvidersRequest.class,
            SettingsReads::activeIdentityProviders)
        .rest(Verb.GET, PATH + "/login/idps")
        .add(
            "GetPasswordComplexitySettings",
            READ,
            SettingsMessages.GetPasswordComplexitySettingsRequest.class,
            SettingsReads::passwordComplexity)
        .rest(Verb.GET, PATH + "/password/complexity")
        .add(
            "GetPasswordExpirySettings",
            READ,
            SettingsMessages.GetPasswordExpirySettingsRequest.class,
            SettingsReads::passwordExpiry)
        .rest(Verb.GET, PATH + "/password/expiry")
        .add(
            "GetBrandingSettings",
            READ,
            SettingsMessages.GetBrandingSettingsRequest.class,
            SettingsReads::branding)
        .rest(Verb.GET, PATH + "/branding")
        .add(
            "GetDomainSettings",
            READ,
            SettingsMessages.GetDomainSettingsRequest.class,
            SettingsReads::domain)
        .rest(Verb.GET, PATH + "/domain")
        .add(
            "GetLegalAndSupportSettings",
            READ,
            SettingsMessages.GetLegalAndSupportSettingsRequest.class,
            SettingsReads::legalAndSupport)
        .rest(Verb.GET, PATH + "/legal_support")
        .add(
            "GetLockoutSettings",
            READ,
            SettingsMessages.GetLockoutSettingsRequest.class,
            SettingsReads::lockout)
        .rest(Verb.GET, PATH + "/lockout")
        .add(
            "GetSecuritySettings",
            "iam.policy.read",
            SettingsMessages.GetSecuritySettingsRequest.class,
            SecurityCalls::get)
        .rest(Verb.GET, PATH + "/security")
        .add(
            "SetSecuritySettings",
            "iam.policy.write",
            SettingsMessages.SetSecuritySettingsRequest.class,
            SecurityCalls::set)
        .rest(Verb.PUT, "/v2/policies/security")
        .add(
            "SetOrganizationSettings",
            OrganizationMessages.SetOrganizationSettingsRequest.class,
            OrganizationCalls::set)
        .add(
            "DeleteOrganizationSettings",
            OrganizationMessages.DeleteOrganizationSettingsRequest.class,
            OrganizationCalls::delete)
        .add(
            "ListOrganizationSettings",
            OrganizationMessages.ListOrganizationSettingsRequest.class,
            OrganizationCalls::list)
        .elsewhere("GetHostedLoginTranslation", "SetHostedLoginTranslation");
  }
}

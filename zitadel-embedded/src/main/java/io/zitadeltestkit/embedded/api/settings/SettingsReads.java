package io.zitadeltestkit.embedded.api.settings;

import io.zitadeltestkit.embedded.api.common.Details;
import io.zitadeltestkit.embedded.api.common.Languages;
import io.zitadeltestkit.embedded.api.common.ListDetails;
import io.zitadeltestkit.embedded.api.common.RequestContext;
import io.zitadeltestkit.embedded.api.settings.SettingsMessages.BrandingSettings;
import io.zitadeltestkit.embedded.api.settings.SettingsMessages.DomainSettings;
import io.zitadeltestkit.embedded.api.settings.SettingsMessages.EmbeddedIframeSettings;
import io.zitadeltestkit.embedded.api.settings.SettingsMessages.GetActiveIdentityProvidersRequest;
import io.zitadeltestkit.embedded.api.settings.SettingsMessages.GetActiveIdentityProvidersResponse;
import io.zitadeltestkit.embedded.api.settings.SettingsMessages.GetBrandingSettingsRequest;
import io.zitadeltestkit.embedded.api.settings.SettingsMessages.GetDomainSettingsRequest;
import io.zitadeltestkit.embedded.api.settings.SettingsMessages.GetGeneralSettingsRequest;
import io.zitadeltestkit.embedded.api.settings.SettingsMessages.GetGeneralSettingsResponse;
import io.zitadeltestkit.embedded.api.settings.SettingsMessages.GetLegalAndSupportSettingsRequest;
import io.zitadeltestkit.embedded.api.settings.SettingsMessages.GetLockoutSettingsRequest;
import io.zitadeltestkit.embedded.api.settings.SettingsMessages.GetLoginSettingsRequest;
import io.zitadeltestkit.embedded.api.settings.SettingsMessages.GetPasswordComplexitySettingsRequest;
import io.zitadeltestkit.embedded.api.settings.SettingsMessages.GetPasswordExpirySettingsRequest;
import io.zitadeltestkit.embedded.api.settings.SettingsMessages.GetSecuritySettingsRequest;
import io.zitadeltestkit.embedded.api.settings.SettingsMessages.GetSettingsResponse;
import io.zitadeltestkit.embedded.api.settings.SettingsMessages.LegalAndSupportSettings;
import io.zitadeltestkit.embedded.api.settings.SettingsMessages.LockoutSettings;
import io.zitadeltestkit.embedded.api.settings.SettingsMessages.LoginSettings;
import io.zitadeltestkit.embedded.api.settings.SettingsMessages.PasswordComplexitySettings;
import io.zitadeltestkit.embedded.api.settings.SettingsMessages.PasswordExpirySettings;
import io.zitadeltestkit.embedded.api.settings.SettingsMessages.ResourceOwnerType;
import io.zitadeltestkit.embedded.api.settings.SettingsMessages.SecuritySettings;
import io.zitadeltestkit.embedded.model.DomainPolicy;
import io.zitadeltestkit.embedded.model.Entity;
import io.zitadeltestkit.embedded.model.InstanceInfo;
import io.zitadeltestkit.embedded.model.LockoutPolicy;
import io.zitadeltestkit.embedded.model.PasswordComplexityPolicy;
import io.zitadeltestkit.embedded.model.Table;
import io.zitadeltestkit.embedded.operation.Call;
import io.zitadeltestkit.embedded.query.Listing;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What reads settings. Those that can't be changed here are those of a new instance. */
final class SettingsReads {
  private SettingsReads() {}

  static GetGeneralSettingsResponse general(Call call, GetGeneralSettingsRequest request) {
    return new GetGeneralSettingsResponse(
        InstanceInfo.of(call.state()).defaultOrgId(),
        Languages.DEFAULT,
        Languages.SUPPORTED,
        Languages.SUPPORTED);
  }

  static GetSettingsResponse<LoginSettings> login(Call call, GetLoginSettingsRequest request) {
    return ofInstance(call, DefaultSettings.LOGIN);
  }

  static GetSettingsResponse<PasswordComplexitySettings> passwordComplexity(
      Call call, GetPasswordComplexitySettingsRequest request) {
    PasswordComplexityPolicy policy =
        PasswordComplexityPolicy.of(
            call.state(), RequestContext.resourceOwner(request.ctx(), call));
    return new GetSettingsResponse<>(
        Details.of(policy.stamp(), policy.id()),
        new PasswordComplexitySettings(
            policy.minLength(),
            policy.hasUppercase(),
            policy.hasLowercase(),
            policy.hasNumber(),
            policy.hasSymbol(),
            ownerType(call, Optional.of(policy))));
  }

  static GetSettingsResponse<PasswordExpirySettings> passwordExpiry(
      Call call, GetPasswordExpirySettingsRequest request) {
    return ofInstance(call, DefaultSettings.PASSWORD_EXPIRY);
  }

  static GetSettingsResponse<BrandingSettings> branding(
      Call call, GetBrandingSettingsRequest request) {
    return ofInstance(call, DefaultSettings.BRANDING);
  }

  static GetSettingsResponse<LegalAndSupportSettings> legalAndSupport(
      Call call, GetLegalAndSupportSettingsRequest request) {
    return ofInstance(call, DefaultSettings.LEGAL_AND_SUPPORT);
  }

  static GetSettingsResponse<LockoutSettings> lockout(
      Call call, GetLockoutSettingsRequest request) {
    Optional<LockoutPolicy> policy = policy(call, LockoutPolicy.TABLE, request.ctx());
    return new GetSettingsResponse<>(
        details(call, policy),
        new LockoutSettings(
            policy.map(LockoutPolicy::maxPasswordAttempts).orElse(0),
            ownerType(call, policy),
            policy.map(LockoutPolicy::maxOtpAttempts).orElse(0)));
  }

  /** Nobody has ever set these, so nothing is known of when. */
  static GetSettingsResponse<SecuritySettings> security(
      Call call, GetSecuritySettingsRequest request) {
    return new GetSettingsResponse<>(
        null, new SecuritySettings(new EmbeddedIframeSettings(false, List.of()), false));
  }

  static GetSettingsResponse<DomainSettings> domain(Call call, GetDomainSettingsRequest request) {
    Optional<DomainPolicy> policy = policy(call, DomainPolicy.TABLE, request.ctx());
    return new GetSettingsResponse<>(
        details(call, policy),
        new DomainSettings(
            policy.map(DomainPolicy::userLoginMustBeDomain).orElse(false),
            policy.map(DomainPolicy::validateOrgDomains).orElse(false),
            policy.map(DomainPolicy::smtpSenderAddressMatchesInstanceDomain).orElse(false),
            ownerType(call, policy)));
  }

  static GetActiveIdentityProvidersResponse activeIdentityProviders(
      Call call, GetActiveIdentityProvidersRequest request) {
    return new GetActiveIdentityProvidersResponse(
        ListDetails.of(call, new Listing<>(List.of(), 0)), List.of());
  }

  /** Returns the policy of the organisation that is asked for, or else that of the instance. */
  private static <P extends Entity> Optional<P> policy(
      Call call, Table<P> table, @Nullable RequestContext context) {
    return call.state()
        .find(table, RequestContext.resourceOwner(context, call))
        .or(() -> call.state().find(table, call.instance().id()));
  }

  private static ResourceOwnerType ownerType(Call call, Optional<? extends Entity> policy) {
    return policy.filter(found -> !found.id().equals(call.instance().id())).isPresent()
        ? ResourceOwnerType.RESOURCE_OWNER_TYPE_ORG
        : ResourceOwnerType.RESOURCE_OWNER_TYPE_INSTANCE;
  }

  private static Details details(Call call, Optional<? extends Entity> policy) {
    return policy
        .map(found -> Details.of(found.stamp(), found.id()))
        .orElseGet(() -> instanceDetails(call));
  }

  private static <S> GetSettingsResponse<S> ofInstance(Call call, S settings) {
    return new GetSettingsResponse<>(instanceDetails(call), settings);
  }

  private static Details instanceDetails(Call call) {
    return Details.of(InstanceInfo.of(call.state()).stamp(), call.instance().id());
  }
}

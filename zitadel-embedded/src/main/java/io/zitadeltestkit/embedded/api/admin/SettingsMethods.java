package io.zitadeltestkit.embedded.api.admin;

import io.zitadeltestkit.embedded.api.admin.SettingsMessages.GetAllowedLanguagesResponse;
import io.zitadeltestkit.embedded.api.admin.SettingsMessages.GetDefaultLanguageResponse;
import io.zitadeltestkit.embedded.api.admin.SettingsMessages.GetOIDCSettingsResponse;
import io.zitadeltestkit.embedded.api.admin.SettingsMessages.GetSecurityPolicyResponse;
import io.zitadeltestkit.embedded.api.admin.SettingsMessages.Nothing;
import io.zitadeltestkit.embedded.api.admin.SettingsMessages.OIDCSettings;
import io.zitadeltestkit.embedded.api.admin.SettingsMessages.SecurityPolicy;
import io.zitadeltestkit.embedded.api.admin.SettingsMessages.SetDefaultLanguageRequest;
import io.zitadeltestkit.embedded.api.admin.SettingsMessages.SetRestrictionsRequest;
import io.zitadeltestkit.embedded.api.admin.SettingsMessages.SetSecurityPolicyRequest;
import io.zitadeltestkit.embedded.api.common.Languages;
import io.zitadeltestkit.embedded.api.common.V1Details;
import io.zitadeltestkit.embedded.api.settings.SecurityCalls;
import io.zitadeltestkit.embedded.api.v1.DetailsResponse;
import io.zitadeltestkit.embedded.api.v1.FirstGeneration;
import io.zitadeltestkit.embedded.api.v1.NoIdentityProviders;
import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.InstanceFeatures;
import io.zitadeltestkit.embedded.model.InstanceInfo;
import io.zitadeltestkit.embedded.model.InstanceSettings;
import io.zitadeltestkit.embedded.model.Stamp;
import io.zitadeltestkit.embedded.operation.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** The methods about what the instance is set to. */
final class SettingsMethods {
  /** When that was done which was never done. */
  private static final Instant NEVER = Instant.parse("0001-01-01T00:00:00Z");

  private SettingsMethods() {}

  static void addTo(FirstGeneration service) {
    service
        .with(SettingsMethods::addLanguages)
        .with(SettingsMethods::addProviders)
        .add("GetRestrictions", Nothing.class, RestrictionCalls::get)
        .add("SetRestrictions", SetRestrictionsRequest.class, RestrictionCalls::set)
        .add("GetSecurityPolicy", Nothing.class, SettingsMethods::security)
        .add("SetSecurityPolicy", SetSecurityPolicyRequest.class, SettingsMethods::setSecurity)
        .add("GetOIDCSettings", Nothing.class, SettingsMethods::oidc)
        .add("ActivateFeatureLoginDefaultOrg", Nothing.class, SettingsMethods::loginDefaultOrg);
  }

  private static void addLanguages(FirstGeneration service) {
    service
        .add(
            "GetAllowedLanguages",
            Nothing.class,
            (call, request) -> new GetAllowedLanguagesResponse(Languages.allowed(call.state())))
        .add(
            "GetDefaultLanguage",
            Nothing.class,
            (call, request) ->
                new GetDefaultLanguageResponse(InstanceSettings.of(call.state()).defaultLanguage()))
        .add("SetDefaultLanguage", SetDefaultLanguageRequest.class, RestrictionCalls::setLanguage);
  }

  /** There are neither identity nor message providers, and nothing makes one here. */
  private static void addProviders(FirstGeneration service) {
    NoIdentityProviders.addToAdmin(service);
    NoIdentityProviders.addLists(
        service, "ListSMTPConfigs", "ListEmailProviders", "ListSMSProviders");
  }

  private static GetSecurityPolicyResponse security(Call call, Nothing request) {
    InstanceSettings settings = InstanceSettings.of(call.state());
    Stamp stamp = settings.securedAt();
    return new GetSecurityPolicyResponse(
        new SecurityPolicy(
            stamp == null
                ? new V1Details(0, NEVER, NEVER, "")
                : V1Details.of(stamp, call.instance().id()),
            settings.iframeEmbedding(),
            settings.allowedOrigins(),
            settings.impersonation()));
  }

  private static DetailsResponse setSecurity(Call call, SetSecurityPolicyRequest request) {
    return DetailsResponse.ofChange(
        SecurityCalls.set(
            call,
            request.enableIframeEmbedding(),
            request.allowedOrigins(),
            request.enableImpersonation()),
        call.instance().id());
  }

  /** They can't be changed here. */
  private static GetOIDCSettingsResponse oidc(Call call, Nothing request) {
    return new GetOIDCSettingsResponse(
        new OIDCSettings(
            V1Details.of(InstanceInfo.of(call.state()).stamp(), call.instance().id()),
            Duration.ofHours(12),
            Duration.ofHours(12),
            Duration.ofDays(30),
            Duration.ofDays(90)));
  }

  private static DetailsResponse loginDefaultOrg(Call call, Nothing request) {
    return call.write(
        tx -> {
          InstanceFeatures before = InstanceFeatures.of(tx.state());
          Map<String, Boolean> flags = new TreeMap<>(before.flags());
          flags.put("loginDefaultOrg", true);
          InstanceFeatures after =
              flags.equals(before.flags())
                  ? before
                  : tx.put(
                      InstanceFeatures.TABLE,
                      before.with(b -> b.flags(flags).stamp(tx.changed(before))));
          return DetailsResponse.ofChange(after.stamp(), call.instance().id());
        });
  }

  /** The refusal of a language that no text exists in. */
  static Fault notSupported() {
    return Fault.invalidArgument("LANG-lg4DP", "Language is not supported");
  }
}

package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.api.idp.NoIdentityProvidersV1;
import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.api.messageprovider.MessageProviderMethodsV1;
import io.zitadeltestkit.embedded.internal.api.settings.InstanceSettingsMessagesV1.GetAllowedLanguagesResponse;
import io.zitadeltestkit.embedded.internal.api.settings.InstanceSettingsMessagesV1.GetDefaultLanguageResponse;
import io.zitadeltestkit.embedded.internal.api.settings.InstanceSettingsMessagesV1.GetSecurityPolicyResponse;
import io.zitadeltestkit.embedded.internal.api.settings.InstanceSettingsMessagesV1.SecurityPolicy;
import io.zitadeltestkit.embedded.internal.api.settings.InstanceSettingsMessagesV1.SetDefaultLanguageRequest;
import io.zitadeltestkit.embedded.internal.api.settings.InstanceSettingsMessagesV1.SetRestrictionsRequest;
import io.zitadeltestkit.embedded.internal.api.settings.InstanceSettingsMessagesV1.SetSecurityPolicyRequest;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceFeatures;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceSettings;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.operation.Service;
import java.util.Map;
import java.util.TreeMap;

/** The methods about the instance's settings. */
public final class InstanceSettingsMethodsV1 {
  private InstanceSettingsMethodsV1() {}

  /** Adds them to the service. */
  public static void addTo(Service service) {
    service
        .with(LanguageMethodsV1::addTo)
        .with(InstanceSettingsMethodsV1::addLanguages)
        .with(InstanceSettingsMethodsV1::addProviders)
        .add("GetRestrictions", EmptyRequest.class, RestrictionCallsV1::get)
        .add("SetRestrictions", SetRestrictionsRequest.class, RestrictionCallsV1::set)
        .add("GetSecurityPolicy", EmptyRequest.class, InstanceSettingsMethodsV1::security)
        .add(
            "SetSecurityPolicy",
            SetSecurityPolicyRequest.class,
            InstanceSettingsMethodsV1::setSecurity)
        .with(TokenLifetimeCallsV1::addTo)
        .add(
            "ActivateFeatureLoginDefaultOrg",
            EmptyRequest.class,
            InstanceSettingsMethodsV1::loginDefaultOrg);
  }

  private static void addLanguages(Service service) {
    service
        .add(
            "GetAllowedLanguages",
            EmptyRequest.class,
            (call, request) -> new GetAllowedLanguagesResponse(Languages.allowed(call.state())))
        .add(
            "GetDefaultLanguage",
            EmptyRequest.class,
            (call, request) ->
                new GetDefaultLanguageResponse(InstanceSettings.of(call.state()).defaultLanguage()))
        .add(
            "SetDefaultLanguage", SetDefaultLanguageRequest.class, RestrictionCallsV1::setLanguage);
  }

  /** There are no identity providers and no mail servers, and none can be created here. */
  private static void addProviders(Service service) {
    NoIdentityProvidersV1.addToAdmin(service);
    NoIdentityProvidersV1.addLists(service, "ListSMTPConfigs");
    MessageProviderMethodsV1.addTo(service);
    SecretGeneratorMethodsV1.addTo(service);
  }

  private static GetSecurityPolicyResponse security(Call call, EmptyRequest request) {
    InstanceSettings settings = InstanceSettings.of(call.state());
    return new GetSecurityPolicyResponse(
        new SecurityPolicy(
            DetailsV1.ofSetting(settings.securedAt(), call.instance().id()),
            settings.iframeEmbedding(),
            settings.allowedOrigins(),
            settings.impersonation()));
  }

  private static DetailsResponseV1 setSecurity(Call call, SetSecurityPolicyRequest request) {
    return DetailsResponseV1.ofChange(
        SecurityCalls.set(
            call,
            request.enableIframeEmbedding(),
            request.allowedOrigins(),
            request.enableImpersonation()),
        call.instance().id());
  }

  private static DetailsResponseV1 loginDefaultOrg(Call call, EmptyRequest request) {
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
          return DetailsResponseV1.ofChange(after.stamp(), call.instance().id());
        });
  }

  /** The refusal of an unsupported language. */
  static Fault notSupported() {
    return Fault.invalidArgument("LANG-lg4DP", "Language is not supported");
  }
}

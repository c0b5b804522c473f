package io.zitadeltestkit.client.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.zitadeltestkit.client.internal.rpc.FakeRpc;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsServiceTest {
  private static final String SERVICE = "zitadel.settings.v2.SettingsService/";

  private final FakeRpc rpc = new FakeRpc();
  private final SettingsService settings = new SettingsService(rpc);

  private static Function<SettingsService, Object> read(Function<SettingsService, Object> read) {
    return read;
  }

  static Stream<Arguments> reads() {
    return Stream.of(
        arguments(
            "GetGeneralSettings",
            read(SettingsService::getGeneral),
            """
            {"defaultOrgId": "200", "defaultLanguage": "en", "supportedLanguages": ["de", "en"],
             "allowedLanguages": ["en"]}""",
            new GeneralSettings("200", "en", List.of("de", "en"), List.of("en"))),
        arguments(
            "GetLoginSettings",
            read(SettingsService::getLogin),
            """
            {"settings": {"allowUsernamePassword": true, "allowLocalAuthentication": true,
              "allowRegister": true, "allowExternalIdp": true,
              "passkeysType": "PASSKEYS_TYPE_ALLOWED", "passwordCheckLifetime": "864000s",
              "externalLoginCheckLifetime": "864000s", "mfaInitSkipLifetime": "2592000s",
              "secondFactorCheckLifetime": "64800s", "multiFactorCheckLifetime": "43200s",
              "secondFactors": ["SECOND_FACTOR_TYPE_OTP", "SECOND_FACTOR_TYPE_U2F",
                                "SECOND_FACTOR_TYPE_CARRIER_PIGEON"],
              "multiFactors": ["MULTI_FACTOR_TYPE_U2F_WITH_VERIFICATION"],
              "allowDomainDiscovery": true, "resourceOwnerType": "RESOURCE_OWNER_TYPE_INSTANCE"}}""",
            new LoginSettings(
                true,
                true,
                true,
                true,
                true,
                true,
                false,
                false,
                false,
                false,
                false,
                false,
                null,
                Duration.ofDays(10),
                Duration.ofDays(10),
                Duration.ofDays(30),
                Duration.ofHours(18),
                Duration.ofHours(12),
                List.of(SecondFactor.OTP, SecondFactor.U2F, SecondFactor.UNSPECIFIED),
                List.of(MultiFactor.U2F_WITH_VERIFICATION),
                SettingsOwner.INSTANCE)),
        arguments(
            "GetPasswordComplexitySettings",
            read(SettingsService::getPasswordComplexity),
            """
            {"settings": {"minLength": "8", "requiresUppercase": true, "requiresLowercase": true,
              "requiresNumber": true, "requiresSymbol": true,
              "resourceOwnerType": "RESOURCE_OWNER_TYPE_INSTANCE"}}""",
            new PasswordComplexitySettings(8, true, true, true, true, SettingsOwner.INSTANCE)),
        arguments(
            "GetPasswordExpirySettings",
            read(SettingsService::getPasswordExpiry),
            """
            {"settings": {"maxAgeDays": "365", "expireWarnDays": "10",
              "resourceOwnerType": "RESOURCE_OWNER_TYPE_ORG"}}""",
            new PasswordExpirySettings(365, 10, SettingsOwner.ORG)),
        arguments(
            "GetLockoutSettings",
            read(SettingsService::getLockout),
            "{\"settings\": {\"resourceOwnerType\": \"RESOURCE_OWNER_TYPE_INSTANCE\"}}",
            new LockoutSettings(0, 0, SettingsOwner.INSTANCE)),
        arguments(
            "GetDomainSettings",
            read(SettingsService::getDomain),
            "{\"settings\": {\"loginNameIncludesDomain\": true, \"resourceOwnerType\":"
                + " \"RESOURCE_OWNER_TYPE_MOON\"}}",
            new DomainSettings(true, false, false, SettingsOwner.UNSPECIFIED)),
        arguments(
            "GetLegalAndSupportSettings",
            read(SettingsService::getLegalAndSupport),
            """
            {"settings": {"resourceOwnerType": "RESOURCE_OWNER_TYPE_INSTANCE",
              "docsLink": "https://zitadel.com/docs"}}""",
            new LegalAndSupportSettings(
                null, null, null, null, "https://zitadel.com/docs", SettingsOwner.INSTANCE)),
        arguments(
            "GetSecuritySettings",
            read(SettingsService::getSecurity),
            "{\"settings\": {\"embeddedIframe\": {}}}",
            new SecuritySettings(false, List.of(), false)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("reads")
  void reads(
      String method, Function<SettingsService, Object> read, String answer, Object expected) {
    rpc.answers(answer);

    assertThat(read.apply(settings)).isEqualTo(expected);
    rpc.sent(SERVICE + method, "{}");
  }

  static Stream<Arguments> readsOfAnOrganization() {
    return Stream.of(
        arguments("GetLoginSettings", read(s -> s.getLogin("200"))),
        arguments("GetPasswordComplexitySettings", read(s -> s.getPasswordComplexity("200"))),
        arguments("GetPasswordExpirySettings", read(s -> s.getPasswordExpiry("200"))),
        arguments("GetLockoutSettings", read(s -> s.getLockout("200"))),
        arguments("GetDomainSettings", read(s -> s.getDomain("200"))),
        arguments("GetLegalAndSupportSettings", read(s -> s.getLegalAndSupport("200"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("readsOfAnOrganization")
  void readsThoseOfAnOrganization(String method, Function<SettingsService, Object> read) {
    rpc.answers("{\"settings\": {}}");

    assertThat(read.apply(settings)).isNotNull();

    rpc.sent(SERVICE + method, "{\"ctx\": {\"orgId\": \"200\"}}");
  }

  @Test
  void readsFeaturesByTheNamesThatTheServerHasForThem() {
    rpc.answers(
        """
        {"details": {"sequence": "3"}, "loginDefaultOrg": {"enabled": true, "source": "SOURCE_SYSTEM"},
         "userSchema": {}, "improvedPerformance": {"executionPaths": []},
         "loginV2": {"required": true, "baseUri": "https://login.example"}}""");

    Features features = settings.getFeatures();

    assertThat(features)
        .isEqualTo(
            new Features(
                Map.of("loginDefaultOrg", true, "userSchema", false),
                true,
                "https://login.example"));
    assertThat(features.isEnabled("loginDefaultOrg")).isTrue();
    assertThat(features.isKnown("userSchema")).isTrue();
    assertThat(features.isEnabled("userSchema")).isFalse();
    assertThat(features.isKnown("actions")).isFalse();
    assertThatThrownBy(() -> features.isEnabled(System.getProperty("no.such.property")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("name must not be null");
    rpc.sent("zitadel.feature.v2.FeatureService/GetInstanceFeatures", "{\"inheritance\": true}");
  }

  @Test
  void refusesABlankOrganizationBeforeAnythingIsSent() {
    assertThatThrownBy(() -> settings.getLogin(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("organizationId must not be blank");
    rpc.sentNothing();
  }
}

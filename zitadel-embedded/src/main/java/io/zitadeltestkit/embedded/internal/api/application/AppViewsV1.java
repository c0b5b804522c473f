package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.APIAuthMethodType;
import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.APIConfig;
import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.App;
import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.AppState;
import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.LoginV1;
import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.LoginV2;
import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.LoginVersion;
import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.OIDCAppType;
import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.OIDCAuthMethodType;
import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.OIDCConfig;
import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.OIDCGrantType;
import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.OIDCResponseType;
import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.OIDCTokenType;
import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.OIDCVersion;
import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.SAMLConfig;
import io.zitadeltestkit.embedded.internal.api.message.V1Details;
import io.zitadeltestkit.embedded.internal.model.ApiConfig;
import io.zitadeltestkit.embedded.internal.model.Application;
import io.zitadeltestkit.embedded.internal.model.OidcConfig;
import io.zitadeltestkit.embedded.internal.model.SamlConfig;
import io.zitadeltestkit.embedded.internal.proto.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows applications the way the service does. */
final class AppViewsV1 {
  private AppViewsV1() {}

  static App of(Application app) {
    OidcConfig oidc = app.oidc();
    ApiConfig api = app.api();
    SamlConfig saml = app.saml();
    return new App(
        app.id(),
        V1Details.of(app.stamp(), app.orgId()),
        app.active() ? AppState.APP_STATE_ACTIVE : AppState.APP_STATE_INACTIVE,
        app.name(),
        oidc == null ? null : of(oidc),
        api == null ? null : of(api),
        saml == null ? null : of(saml));
  }

  private static OIDCConfig of(OidcConfig config) {
    List<String> problems = Compliance.of(config).problems();
    return new OIDCConfig(
        config.redirectUris(),
        config.responseTypes().stream().map(AppViewsV1::responseType).toList(),
        config.grantTypes().stream().map(type -> OIDCGrantType.values()[type.ordinal()]).toList(),
        OIDCAppType.values()[config.applicationType().ordinal()],
        config.clientId(),
        OIDCAuthMethodType.values()[config.authMethod().ordinal()],
        config.postLogoutRedirectUris(),
        OIDCVersion.OIDC_VERSION_1_0,
        !problems.isEmpty(),
        ComplianceTexts.explained(problems),
        config.devMode(),
        OIDCTokenType.values()[config.accessTokenType().ordinal()],
        config.accessTokenRoleAssertion(),
        config.idTokenRoleAssertion(),
        config.idTokenUserinfoAssertion(),
        config.clockSkew(),
        config.additionalOrigins(),
        OidcRules.allowedOrigins(config),
        config.skipNativeAppSuccessPage(),
        config.backChannelLogoutUri(),
        of(config.loginVersion()));
  }

  /** This generation does not know the unspecified type. */
  private static OIDCResponseType responseType(OidcConfig.ResponseType type) {
    return type == OidcConfig.ResponseType.UNSPECIFIED
        ? OIDCResponseType.OIDC_RESPONSE_TYPE_CODE
        : OIDCResponseType.values()[type.ordinal()];
  }

  private static APIConfig of(ApiConfig config) {
    return new APIConfig(
        config.clientId(), APIAuthMethodType.values()[config.authMethod().ordinal()]);
  }

  private static SAMLConfig of(SamlConfig config) {
    return new SAMLConfig(
        Bytes.of(config.metadata().getBytes(StandardCharsets.UTF_8)),
        null,
        of(config.loginVersion()));
  }

  private static @Nullable LoginVersion of(OidcConfig.LoginVersion version) {
    Integer number = version.version();
    if (number == null) {
      return null;
    }
    return number == 1
        ? new LoginVersion(new LoginV1(), null)
        : new LoginVersion(null, new LoginV2(version.baseUri()));
  }
}

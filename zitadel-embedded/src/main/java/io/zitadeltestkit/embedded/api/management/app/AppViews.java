package io.zitadeltestkit.embedded.api.management.app;

import io.zitadeltestkit.embedded.api.application.Compliance;
import io.zitadeltestkit.embedded.api.application.OidcRules;
import io.zitadeltestkit.embedded.api.common.V1Details;
import io.zitadeltestkit.embedded.api.management.app.AppMessages.APIAuthMethodType;
import io.zitadeltestkit.embedded.api.management.app.AppMessages.APIConfig;
import io.zitadeltestkit.embedded.api.management.app.AppMessages.App;
import io.zitadeltestkit.embedded.api.management.app.AppMessages.AppState;
import io.zitadeltestkit.embedded.api.management.app.AppMessages.LoginV1;
import io.zitadeltestkit.embedded.api.management.app.AppMessages.LoginV2;
import io.zitadeltestkit.embedded.api.management.app.AppMessages.LoginVersion;
import io.zitadeltestkit.embedded.api.management.app.AppMessages.OIDCAppType;
import io.zitadeltestkit.embedded.api.management.app.AppMessages.OIDCAuthMethodType;
import io.zitadeltestkit.embedded.api.management.app.AppMessages.OIDCConfig;
import io.zitadeltestkit.embedded.api.management.app.AppMessages.OIDCGrantType;
import io.zitadeltestkit.embedded.api.management.app.AppMessages.OIDCResponseType;
import io.zitadeltestkit.embedded.api.management.app.AppMessages.OIDCTokenType;
import io.zitadeltestkit.embedded.api.management.app.AppMessages.OIDCVersion;
import io.zitadeltestkit.embedded.api.management.app.AppMessages.SAMLConfig;
import io.zitadeltestkit.embedded.model.ApiConfig;
import io.zitadeltestkit.embedded.model.Application;
import io.zitadeltestkit.embedded.model.OidcConfig;
import io.zitadeltestkit.embedded.model.SamlConfig;
import io.zitadeltestkit.embedded.proto.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows applications the way the service does. */
final class AppViews {
  private AppViews() {}

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
        config.responseTypes().stream().map(AppViews::responseType).toList(),
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

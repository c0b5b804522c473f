package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.OIDCConfig;
import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.OIDCResponseType;
import io.zitadeltestkit.embedded.internal.api.application.OidcCallMessagesV1.AddOIDCAppRequest;
import io.zitadeltestkit.embedded.internal.api.application.OidcCallMessagesV1.UpdateOIDCAppConfigRequest;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.CreateOIDCApplicationRequest;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.OIDCConfiguration;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.UpdateOIDCApplicationConfigurationRequest;
import io.zitadeltestkit.embedded.internal.api.message.EnumNames;
import java.util.List;

/** Turns messages about OpenID Connect clients into those of the second generation, and back. */
final class OidcConfigsV1 {
  private OidcConfigsV1() {}

  static CreateOIDCApplicationRequest of(AddOIDCAppRequest request) {
    return new CreateOIDCApplicationRequest(
        request.redirectUris(),
        responseTypes(request.responseTypes()),
        request.grantTypes(),
        request.appType(),
        request.authMethodType(),
        request.postLogoutRedirectUris(),
        request.version(),
        request.devMode(),
        request.accessTokenType(),
        request.accessTokenRoleAssertion(),
        request.idTokenRoleAssertion(),
        request.idTokenUserinfoAssertion(),
        request.clockSkew(),
        request.additionalOrigins(),
        request.skipNativeAppSuccessPage(),
        request.backChannelLogoutUri(),
        request.loginVersion());
  }

  /** This generation replaces everything except by empty lists of URIs and origins. */
  static UpdateOIDCApplicationConfigurationRequest of(UpdateOIDCAppConfigRequest request) {
    return new UpdateOIDCApplicationConfigurationRequest(
        request.redirectUris(),
        responseTypes(request.responseTypes()),
        request.grantTypes(),
        request.appType(),
        request.authMethodType(),
        request.postLogoutRedirectUris(),
        null,
        request.devMode(),
        request.accessTokenType(),
        request.accessTokenRoleAssertion(),
        request.idTokenRoleAssertion(),
        request.idTokenUserinfoAssertion(),
        request.clockSkew(),
        request.additionalOrigins(),
        request.skipNativeAppSuccessPage(),
        request.backChannelLogoutUri(),
        request.loginVersion());
  }

  static OIDCConfig of(OIDCConfiguration config) {
    return new OIDCConfig(
        config.redirectUris(),
        config.responseTypes().stream().map(OidcConfigsV1::responseType).toList(),
        config.grantTypes(),
        config.applicationType(),
        config.clientId(),
        config.authMethodType(),
        config.postLogoutRedirectUris(),
        config.version(),
        config.nonCompliant(),
        ComplianceTexts.explained(config.complianceProblems()),
        config.developmentMode(),
        config.accessTokenType(),
        config.accessTokenRoleAssertion(),
        config.idTokenRoleAssertion(),
        config.idTokenUserinfoAssertion(),
        config.clockSkew(),
        config.additionalOrigins(),
        config.allowedOrigins(),
        config.skipNativeAppSuccessPage(),
        config.backChannelLogoutUri(),
        config.loginVersion());
  }

  private static List<OidcMessages.OIDCResponseType> responseTypes(List<OIDCResponseType> types) {
    return types.stream()
        .map(type -> EnumNames.with("", type, OidcMessages.OIDCResponseType.class))
        .toList();
  }

  /** This generation does not know the unspecified type. */
  private static OIDCResponseType responseType(OidcMessages.OIDCResponseType type) {
    return type == OidcMessages.OIDCResponseType.OIDC_RESPONSE_TYPE_UNSPECIFIED
        ? OIDCResponseType.OIDC_RESPONSE_TYPE_CODE
        : EnumNames.with("", type, OIDCResponseType.class);
  }
}

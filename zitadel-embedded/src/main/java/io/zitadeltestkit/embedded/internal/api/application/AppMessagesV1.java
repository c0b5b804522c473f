package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.APIConfiguration;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.LoginVersion;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.OIDCApplicationType;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.OIDCAuthMethodType;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.OIDCGrantType;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.OIDCLocalizedMessage;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.OIDCTokenType;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.OIDCVersion;
import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.TextQueryMethod;
import io.zitadeltestkit.embedded.internal.proto.Bytes;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.Length;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Applications, and their configurations as clients, APIs or service providers. */
interface AppMessagesV1 {
  @OneOf(
      value = "Config",
      of = {"oidcConfig", "apiConfig", "samlConfig"})
  record App(
      String id,
      DetailsV1 details,
      AppState state,
      String name,
      @Nullable OIDCConfig oidcConfig,
      @Nullable APIConfiguration apiConfig,
      @Nullable SAMLConfig samlConfig) {}

  enum AppState {
    APP_STATE_UNSPECIFIED,
    APP_STATE_ACTIVE,
    APP_STATE_INACTIVE,
    UNRECOGNIZED
  }

  @OneOf(value = "Query", required = true)
  record AppQuery(@Nullable AppNameQuery nameQuery) {}

  record AppNameQuery(@Length(max = 200) String name, @DefinedEnum TextQueryMethod method) {}

  record OIDCConfig(
      List<String> redirectUris,
      List<OIDCResponseType> responseTypes,
      List<OIDCGrantType> grantTypes,
      OIDCApplicationType appType,
      String clientId,
      OIDCAuthMethodType authMethodType,
      List<String> postLogoutRedirectUris,
      OIDCVersion version,
      boolean noneCompliant,
      List<OIDCLocalizedMessage> complianceProblems,
      boolean devMode,
      OIDCTokenType accessTokenType,
      boolean accessTokenRoleAssertion,
      boolean idTokenRoleAssertion,
      boolean idTokenUserinfoAssertion,
      @Nullable Duration clockSkew,
      List<String> additionalOrigins,
      List<String> allowedOrigins,
      boolean skipNativeAppSuccessPage,
      String backChannelLogoutUri,
      @Nullable LoginVersion loginVersion) {}

  @OneOf(
      value = "Metadata",
      of = {"metadataXml", "metadataUrl"})
  record SAMLConfig(
      @Nullable Bytes metadataXml,
      @Nullable String metadataUrl,
      @Nullable LoginVersion loginVersion) {}

  enum OIDCResponseType {
    OIDC_RESPONSE_TYPE_CODE,
    OIDC_RESPONSE_TYPE_ID_TOKEN,
    OIDC_RESPONSE_TYPE_ID_TOKEN_TOKEN,
    UNRECOGNIZED
  }
}

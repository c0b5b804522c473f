package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.api.message.TextQueryMethod;
import io.zitadeltestkit.embedded.internal.api.message.V1Details;
import io.zitadeltestkit.embedded.internal.proto.Bytes;
import io.zitadeltestkit.embedded.internal.proto.DefinedEnum;
import io.zitadeltestkit.embedded.internal.proto.Length;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Applications, and what makes them clients, APIs or service providers. */
interface AppMessagesV1 {
  @OneOf(
      value = "Config",
      of = {"oidcConfig", "apiConfig", "samlConfig"})
  record App(
      String id,
      V1Details details,
      AppState state,
      String name,
      @Nullable OIDCConfig oidcConfig,
      @Nullable APIConfig apiConfig,
      @Nullable SAMLConfig samlConfig) {}

  enum AppState {
    APP_STATE_UNSPECIFIED,
    APP_STATE_ACTIVE,
    APP_STATE_INACTIVE,
    UNRECOGNIZED
  }

  @OneOf(
      value = "Query",
      of = {"nameQuery"},
      required = true)
  record AppQuery(@Nullable AppNameQuery nameQuery) {}

  record AppNameQuery(@Length(max = 200) String name, @DefinedEnum TextQueryMethod method) {}

  record OIDCConfig(
      List<String> redirectUris,
      List<OIDCResponseType> responseTypes,
      List<OIDCGrantType> grantTypes,
      OIDCAppType appType,
      String clientId,
      OIDCAuthMethodType authMethodType,
      List<String> postLogoutRedirectUris,
      OIDCVersion version,
      boolean noneCompliant,
      List<LocalizedMessage> complianceProblems,
      boolean devMode,
      OIDCTokenType accessTokenType,
      boolean accessTokenRoleAssertion,
      boolean idTokenRoleAssertion,
      boolean idTokenUserinfoAssertion,
      Duration clockSkew,
      List<String> additionalOrigins,
      List<String> allowedOrigins,
      boolean skipNativeAppSuccessPage,
      String backChannelLogoutUri,
      @Nullable LoginVersion loginVersion) {}

  record APIConfig(String clientId, APIAuthMethodType authMethodType) {}

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

  enum OIDCGrantType {
    OIDC_GRANT_TYPE_AUTHORIZATION_CODE,
    OIDC_GRANT_TYPE_IMPLICIT,
    OIDC_GRANT_TYPE_REFRESH_TOKEN,
    OIDC_GRANT_TYPE_DEVICE_CODE,
    OIDC_GRANT_TYPE_TOKEN_EXCHANGE,
    UNRECOGNIZED
  }

  enum OIDCAppType {
    OIDC_APP_TYPE_WEB,
    OIDC_APP_TYPE_USER_AGENT,
    OIDC_APP_TYPE_NATIVE,
    UNRECOGNIZED
  }

  enum OIDCAuthMethodType {
    OIDC_AUTH_METHOD_TYPE_BASIC,
    OIDC_AUTH_METHOD_TYPE_POST,
    OIDC_AUTH_METHOD_TYPE_NONE,
    OIDC_AUTH_METHOD_TYPE_PRIVATE_KEY_JWT,
    UNRECOGNIZED
  }

  enum OIDCVersion {
    OIDC_VERSION_1_0,
    UNRECOGNIZED
  }

  enum OIDCTokenType {
    OIDC_TOKEN_TYPE_BEARER,
    OIDC_TOKEN_TYPE_JWT,
    UNRECOGNIZED
  }

  enum APIAuthMethodType {
    API_AUTH_METHOD_TYPE_BASIC,
    API_AUTH_METHOD_TYPE_PRIVATE_KEY_JWT,
    UNRECOGNIZED
  }

  @OneOf(
      value = "Version",
      of = {"loginV1", "loginV2"})
  record LoginVersion(@Nullable LoginV1 loginV1, @Nullable LoginV2 loginV2) {}

  record LoginV1() {}

  record LoginV2(@Nullable String baseUri) {}

  /** {@code zitadel.v1.LocalizedMessage}. */
  record LocalizedMessage(String key, String localizedMessage) {}
}

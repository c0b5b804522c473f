package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.LoginVersion;
import io.zitadeltestkit.embedded.internal.validation.AtMostSeconds;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.NotDefault;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of application messages that are about OpenID Connect clients. */
interface OidcMessages {
  record CreateOIDCApplicationRequest(
      List<String> redirectUris,
      @DefinedEnum @NotDefault List<OIDCResponseType> responseTypes,
      @DefinedEnum List<OIDCGrantType> grantTypes,
      @DefinedEnum OIDCApplicationType applicationType,
      @DefinedEnum OIDCAuthMethodType authMethodType,
      List<String> postLogoutRedirectUris,
      @DefinedEnum OIDCVersion version,
      boolean developmentMode,
      @DefinedEnum OIDCTokenType accessTokenType,
      boolean accessTokenRoleAssertion,
      boolean idTokenRoleAssertion,
      boolean idTokenUserinfoAssertion,
      @AtMostSeconds(5) @Nullable Duration clockSkew,
      List<String> additionalOrigins,
      boolean skipNativeAppSuccessPage,
      String backChannelLogoutUri,
      @Nullable LoginVersion loginVersion) {}

  record CreateOIDCApplicationResponse(
      String clientId,
      String clientSecret,
      boolean nonCompliant,
      List<OIDCLocalizedMessage> complianceProblems) {
    @Override
    public String toString() {
      return "CreateOIDCApplicationResponse[" + clientId + "]";
    }
  }

  record UpdateOIDCApplicationConfigurationRequest(
      List<String> redirectUris,
      List<OIDCResponseType> responseTypes,
      List<OIDCGrantType> grantTypes,
      @DefinedEnum @Nullable OIDCApplicationType applicationType,
      @DefinedEnum @Nullable OIDCAuthMethodType authMethodType,
      List<String> postLogoutRedirectUris,
      @DefinedEnum @Nullable OIDCVersion version,
      @Nullable Boolean developmentMode,
      @DefinedEnum @Nullable OIDCTokenType accessTokenType,
      @Nullable Boolean accessTokenRoleAssertion,
      @Nullable Boolean idTokenRoleAssertion,
      @Nullable Boolean idTokenUserinfoAssertion,
      @AtMostSeconds(5) @Nullable Duration clockSkew,
      List<String> additionalOrigins,
      @Nullable Boolean skipNativeAppSuccessPage,
      @Nullable String backChannelLogoutUri,
      @Nullable LoginVersion loginVersion) {}

  record OIDCConfiguration(
      List<String> redirectUris,
      List<OIDCResponseType> responseTypes,
      List<OIDCGrantType> grantTypes,
      OIDCApplicationType applicationType,
      String clientId,
      OIDCAuthMethodType authMethodType,
      List<String> postLogoutRedirectUris,
      OIDCVersion version,
      boolean nonCompliant,
      List<OIDCLocalizedMessage> complianceProblems,
      boolean developmentMode,
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

  record OIDCLocalizedMessage(String key, String localizedMessage) {}

  enum OIDCResponseType {
    OIDC_RESPONSE_TYPE_UNSPECIFIED,
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

  enum OIDCApplicationType {
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
}

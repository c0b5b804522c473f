package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.OIDCResponseType;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.LoginVersion;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.OIDCApplicationType;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.OIDCAuthMethodType;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.OIDCGrantType;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.OIDCLocalizedMessage;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.OIDCTokenType;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.OIDCVersion;
import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.validation.AtMostSeconds;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.Length;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages that create and change OpenID Connect clients. */
interface OidcCallMessagesV1 {
  record AddOIDCAppRequest(
      @Length(min = 1, max = 200) String projectId,
      @Length(min = 1, max = 200) String name,
      List<String> redirectUris,
      List<OIDCResponseType> responseTypes,
      List<OIDCGrantType> grantTypes,
      @DefinedEnum OIDCApplicationType appType,
      @DefinedEnum OIDCAuthMethodType authMethodType,
      List<String> postLogoutRedirectUris,
      @DefinedEnum OIDCVersion version,
      boolean devMode,
      @DefinedEnum OIDCTokenType accessTokenType,
      boolean accessTokenRoleAssertion,
      boolean idTokenRoleAssertion,
      boolean idTokenUserinfoAssertion,
      @AtMostSeconds(5) @Nullable Duration clockSkew,
      List<String> additionalOrigins,
      boolean skipNativeAppSuccessPage,
      String backChannelLogoutUri,
      @Nullable LoginVersion loginVersion) {}

  record AddOIDCAppResponse(
      String appId,
      DetailsV1 details,
      String clientId,
      String clientSecret,
      boolean noneCompliant,
      List<OIDCLocalizedMessage> complianceProblems) {
    @Override
    public String toString() {
      return "AddOIDCAppResponse[" + appId + "]";
    }
  }

  record UpdateOIDCAppConfigRequest(
      @Length(min = 1, max = 200) String projectId,
      @Length(min = 1, max = 200) String appId,
      List<String> redirectUris,
      List<OIDCResponseType> responseTypes,
      List<OIDCGrantType> grantTypes,
      @DefinedEnum OIDCApplicationType appType,
      @DefinedEnum OIDCAuthMethodType authMethodType,
      List<String> postLogoutRedirectUris,
      boolean devMode,
      @DefinedEnum OIDCTokenType accessTokenType,
      boolean accessTokenRoleAssertion,
      boolean idTokenRoleAssertion,
      boolean idTokenUserinfoAssertion,
      @AtMostSeconds(5) @Nullable Duration clockSkew,
      List<String> additionalOrigins,
      boolean skipNativeAppSuccessPage,
      String backChannelLogoutUri,
      @Nullable LoginVersion loginVersion) {}
}

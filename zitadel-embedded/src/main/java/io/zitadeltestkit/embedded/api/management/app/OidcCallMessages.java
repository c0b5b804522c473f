package io.zitadeltestkit.embedded.api.management.app;

import io.zitadeltestkit.embedded.api.common.V1Details;
import io.zitadeltestkit.embedded.api.management.app.AppMessages.LocalizedMessage;
import io.zitadeltestkit.embedded.api.management.app.AppMessages.LoginVersion;
import io.zitadeltestkit.embedded.api.management.app.AppMessages.OIDCAppType;
import io.zitadeltestkit.embedded.api.management.app.AppMessages.OIDCAuthMethodType;
import io.zitadeltestkit.embedded.api.management.app.AppMessages.OIDCGrantType;
import io.zitadeltestkit.embedded.api.management.app.AppMessages.OIDCResponseType;
import io.zitadeltestkit.embedded.api.management.app.AppMessages.OIDCTokenType;
import io.zitadeltestkit.embedded.api.management.app.AppMessages.OIDCVersion;
import io.zitadeltestkit.embedded.proto.AtMostSeconds;
import io.zitadeltestkit.embedded.proto.DefinedEnum;
import io.zitadeltestkit.embedded.proto.Length;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What makes and changes OpenID Connect clients. */
interface OidcCallMessages {
  record AddOIDCAppRequest(
      @Length(min = 1, max = 200) String projectId,
      @Length(min = 1, max = 200) String name,
      List<String> redirectUris,
      List<OIDCResponseType> responseTypes,
      List<OIDCGrantType> grantTypes,
      @DefinedEnum OIDCAppType appType,
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
      V1Details details,
      String clientId,
      String clientSecret,
      boolean noneCompliant,
      List<LocalizedMessage> complianceProblems) {
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
      @DefinedEnum OIDCAppType appType,
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

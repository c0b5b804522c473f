package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.LocalizedMessage;
import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.LoginVersion;
import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.OIDCAppType;
import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.OIDCAuthMethodType;
import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.OIDCGrantType;
import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.OIDCResponseType;
import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.OIDCTokenType;
import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.OIDCVersion;
import io.zitadeltestkit.embedded.internal.api.message.V1Details;
import io.zitadeltestkit.embedded.internal.proto.AtMostSeconds;
import io.zitadeltestkit.embedded.internal.proto.DefinedEnum;
import io.zitadeltestkit.embedded.internal.proto.Length;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What makes and changes OpenID Connect clients. */
interface OidcCallMessagesV1 {
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

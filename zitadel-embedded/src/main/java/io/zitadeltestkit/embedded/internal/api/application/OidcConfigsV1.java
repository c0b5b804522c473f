package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.LoginV2;
import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.LoginVersion;
import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.OIDCGrantType;
import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.OIDCResponseType;
import io.zitadeltestkit.embedded.internal.api.application.OidcCallMessagesV1.AddOIDCAppRequest;
import io.zitadeltestkit.embedded.internal.api.application.OidcCallMessagesV1.UpdateOIDCAppConfigRequest;
import io.zitadeltestkit.embedded.internal.model.OidcConfig;
import io.zitadeltestkit.embedded.internal.model.OidcConfig.AccessTokenType;
import io.zitadeltestkit.embedded.internal.model.OidcConfig.ApplicationType;
import io.zitadeltestkit.embedded.internal.model.OidcConfig.AuthMethod;
import io.zitadeltestkit.embedded.internal.model.OidcConfig.GrantType;
import io.zitadeltestkit.embedded.internal.model.OidcConfig.ResponseType;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns requests into configurations of OpenID Connect clients. */
final class OidcConfigsV1 {
  private OidcConfigsV1() {}

  static OidcConfig of(AddOIDCAppRequest request) {
    return new OidcConfig(
        "",
        "",
        strip(request.redirectUris()),
        strip(request.postLogoutRedirectUris()),
        responseTypes(request.responseTypes()),
        grantTypes(request.grantTypes()),
        ApplicationType.values()[request.appType().ordinal()],
        AuthMethod.values()[request.authMethodType().ordinal()],
        request.devMode(),
        AccessTokenType.values()[request.accessTokenType().ordinal()],
        request.accessTokenRoleAssertion(),
        request.idTokenRoleAssertion(),
        request.idTokenUserinfoAssertion(),
        orZero(request.clockSkew()),
        strip(request.additionalOrigins()),
        request.skipNativeAppSuccessPage(),
        request.backChannelLogoutUri().strip(),
        loginVersion(request.loginVersion()));
  }

  /** Everything is replaced but lists of URIs and origins that are empty: those stay. */
  static OidcConfig of(OidcConfig now, UpdateOIDCAppConfigRequest request) {
    return now.with(
        b ->
            b.redirectUris(orKeep(request.redirectUris(), now.redirectUris()))
                .postLogoutRedirectUris(
                    orKeep(request.postLogoutRedirectUris(), now.postLogoutRedirectUris()))
                .responseTypes(responseTypes(request.responseTypes()))
                .grantTypes(grantTypes(request.grantTypes()))
                .applicationType(ApplicationType.values()[request.appType().ordinal()])
                .authMethod(AuthMethod.values()[request.authMethodType().ordinal()])
                .devMode(request.devMode())
                .accessTokenType(AccessTokenType.values()[request.accessTokenType().ordinal()])
                .accessTokenRoleAssertion(request.accessTokenRoleAssertion())
                .idTokenRoleAssertion(request.idTokenRoleAssertion())
                .idTokenUserinfoAssertion(request.idTokenUserinfoAssertion())
                .clockSkew(orZero(request.clockSkew()))
                .additionalOrigins(orKeep(request.additionalOrigins(), now.additionalOrigins()))
                .skipNativeAppSuccessPage(request.skipNativeAppSuccessPage())
                .backChannelLogoutUri(request.backChannelLogoutUri().strip())
                .loginVersion(loginVersion(request.loginVersion())));
  }

  static OidcConfig.LoginVersion loginVersion(@Nullable LoginVersion version) {
    if (version == null) {
      return OidcConfig.LoginVersion.UNSPECIFIED;
    }
    LoginV2 second = version.loginV2();
    if (second != null) {
      String baseUri = second.baseUri();
      return new OidcConfig.LoginVersion(2, baseUri == null ? "" : baseUri);
    }
    return version.loginV1() == null
        ? OidcConfig.LoginVersion.UNSPECIFIED
        : new OidcConfig.LoginVersion(1, "");
  }

  /** None at all means the code flow, and so does a number that is none. */
  static List<ResponseType> responseTypes(List<OIDCResponseType> types) {
    return types.isEmpty()
        ? List.of(ResponseType.CODE)
        : types.stream()
            .map(
                type ->
                    type == OIDCResponseType.UNRECOGNIZED
                        ? ResponseType.CODE
                        : ResponseType.values()[type.ordinal()])
            .toList();
  }

  static List<GrantType> grantTypes(List<OIDCGrantType> types) {
    return types.isEmpty()
        ? List.of(GrantType.AUTHORIZATION_CODE)
        : types.stream()
            .map(
                type ->
                    type == OIDCGrantType.UNRECOGNIZED
                        ? GrantType.AUTHORIZATION_CODE
                        : GrantType.values()[type.ordinal()])
            .toList();
  }

  private static List<String> strip(List<String> texts) {
    return texts.stream().map(String::strip).toList();
  }

  private static List<String> orKeep(List<String> wanted, List<String> now) {
    return wanted.isEmpty() ? now : strip(wanted);
  }

  static Duration orZero(@Nullable Duration duration) {
    return duration == null ? Duration.ZERO : duration;
  }
}

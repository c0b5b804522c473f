package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.LoginV1;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.LoginV2;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.LoginVersion;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.CreateOIDCApplicationRequest;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.OIDCApplicationType;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.OIDCAuthMethodType;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.OIDCConfiguration;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.OIDCGrantType;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.OIDCLocalizedMessage;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.OIDCResponseType;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.OIDCTokenType;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.OIDCVersion;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.UpdateOIDCApplicationConfigurationRequest;
import io.zitadeltestkit.embedded.internal.model.OidcConfig;
import io.zitadeltestkit.embedded.internal.model.OidcConfig.AccessTokenType;
import io.zitadeltestkit.embedded.internal.model.OidcConfig.ApplicationType;
import io.zitadeltestkit.embedded.internal.model.OidcConfig.AuthMethod;
import io.zitadeltestkit.embedded.internal.model.OidcConfig.GrantType;
import io.zitadeltestkit.embedded.internal.model.OidcConfig.ResponseType;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns requests into configurations of OpenID Connect clients, and those into answers. */
final class OidcMapping {
  private OidcMapping() {}

  static OidcConfig config(CreateOIDCApplicationRequest request) {
    return new OidcConfig(
        "",
        "",
        strip(request.redirectUris()),
        strip(request.postLogoutRedirectUris()),
        responseTypes(request.responseTypes()),
        grantTypes(request.grantTypes()),
        ApplicationType.values()[request.applicationType().ordinal()],
        AuthMethod.values()[request.authMethodType().ordinal()],
        request.developmentMode(),
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

  /**
   * Applies a change. An absent or empty list of URIs or origins leaves what is there, but absent
   * response and grant types become those of the code flow, an absent clock skew none, and an
   * absent login version the default: the real server fills these in before it compares.
   */
  static OidcConfig change(OidcConfig now, UpdateOIDCApplicationConfigurationRequest request) {
    return now.with(
        b -> {
          b.redirectUris(orKeep(request.redirectUris(), now.redirectUris()))
              .postLogoutRedirectUris(
                  orKeep(request.postLogoutRedirectUris(), now.postLogoutRedirectUris()))
              .responseTypes(responseTypes(request.responseTypes()))
              .grantTypes(grantTypes(request.grantTypes()))
              .devMode(orKeep(request.developmentMode(), now.devMode()))
              .accessTokenRoleAssertion(
                  orKeep(request.accessTokenRoleAssertion(), now.accessTokenRoleAssertion()))
              .idTokenRoleAssertion(
                  orKeep(request.idTokenRoleAssertion(), now.idTokenRoleAssertion()))
              .idTokenUserinfoAssertion(
                  orKeep(request.idTokenUserinfoAssertion(), now.idTokenUserinfoAssertion()))
              .clockSkew(orZero(request.clockSkew()))
              .additionalOrigins(orKeep(request.additionalOrigins(), now.additionalOrigins()))
              .skipNativeAppSuccessPage(
                  orKeep(request.skipNativeAppSuccessPage(), now.skipNativeAppSuccessPage()))
              .loginVersion(loginVersion(request.loginVersion()));
          if (request.applicationType() != null) {
            b.applicationType(ApplicationType.values()[request.applicationType().ordinal()]);
          }
          if (request.authMethodType() != null) {
            b.authMethod(AuthMethod.values()[request.authMethodType().ordinal()]);
          }
          if (request.accessTokenType() != null) {
            b.accessTokenType(AccessTokenType.values()[request.accessTokenType().ordinal()]);
          }
          if (request.backChannelLogoutUri() != null) {
            b.backChannelLogoutUri(request.backChannelLogoutUri().strip());
          }
        });
  }

  static OIDCConfiguration view(OidcConfig config) {
    List<String> problems = Compliance.of(config).problems();
    return new OIDCConfiguration(
        config.redirectUris(),
        config.responseTypes().stream().map(OidcMapping::responseType).toList(),
        config.grantTypes().stream().map(type -> OIDCGrantType.values()[type.ordinal()]).toList(),
        OIDCApplicationType.values()[config.applicationType().ordinal()],
        config.clientId(),
        OIDCAuthMethodType.values()[config.authMethod().ordinal()],
        config.postLogoutRedirectUris(),
        OIDCVersion.OIDC_VERSION_1_0,
        !problems.isEmpty(),
        messages(problems),
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
        loginVersion(config.loginVersion()));
  }

  static List<OIDCLocalizedMessage> messages(List<String> problems) {
    return problems.stream().map(key -> new OIDCLocalizedMessage(key, "")).toList();
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

  static @Nullable LoginVersion loginVersion(OidcConfig.LoginVersion version) {
    Integer number = version.version();
    if (number == null) {
      return null;
    }
    return number == 1
        ? new LoginVersion(new LoginV1(), null)
        : new LoginVersion(null, new LoginV2(version.baseUri()));
  }

  /** The enumerations differ: the message has the unspecified constant first. */
  private static OIDCResponseType responseType(ResponseType type) {
    return type == ResponseType.UNSPECIFIED
        ? OIDCResponseType.OIDC_RESPONSE_TYPE_UNSPECIFIED
        : OIDCResponseType.values()[type.ordinal() + 1];
  }

  static List<ResponseType> responseTypes(List<OIDCResponseType> types) {
    return types.isEmpty()
        ? List.of(ResponseType.CODE)
        : types.stream()
            .map(
                type ->
                    switch (type) {
                      case OIDC_RESPONSE_TYPE_ID_TOKEN -> ResponseType.ID_TOKEN;
                      case OIDC_RESPONSE_TYPE_ID_TOKEN_TOKEN -> ResponseType.ID_TOKEN_TOKEN;
                      case OIDC_RESPONSE_TYPE_UNSPECIFIED -> ResponseType.UNSPECIFIED;
                      case OIDC_RESPONSE_TYPE_CODE, UNRECOGNIZED -> ResponseType.CODE;
                    })
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

  private static boolean orKeep(@Nullable Boolean wanted, boolean now) {
    return wanted == null ? now : wanted;
  }

  static Duration orZero(@Nullable Duration duration) {
    return duration == null ? Duration.ZERO : duration;
  }
}

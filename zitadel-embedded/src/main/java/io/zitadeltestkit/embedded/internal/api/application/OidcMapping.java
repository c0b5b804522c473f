package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.api.application.Applications.Created;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.CreateOIDCApplicationRequest;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.CreateOIDCApplicationResponse;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.OIDCApplicationType;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.OIDCAuthMethodType;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.OIDCConfiguration;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.OIDCGrantType;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.OIDCLocalizedMessage;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.OIDCResponseType;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.OIDCTokenType;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.OIDCVersion;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.UpdateOIDCApplicationConfigurationRequest;
import io.zitadeltestkit.embedded.internal.api.message.EnumNames;
import io.zitadeltestkit.embedded.internal.model.project.Application;
import io.zitadeltestkit.embedded.internal.model.project.OidcConfig;
import io.zitadeltestkit.embedded.internal.model.project.OidcConfig.AccessTokenType;
import io.zitadeltestkit.embedded.internal.model.project.OidcConfig.ApplicationType;
import io.zitadeltestkit.embedded.internal.model.project.OidcConfig.AuthMethod;
import io.zitadeltestkit.embedded.internal.model.project.OidcConfig.GrantType;
import io.zitadeltestkit.embedded.internal.model.project.OidcConfig.ResponseType;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns requests into configurations of OpenID Connect clients, and those into answers. */
final class OidcMapping {
  private static final String RESPONSE = "OIDC_RESPONSE_TYPE_";
  private static final String GRANT = "OIDC_GRANT_TYPE_";
  private static final String TYPE = "OIDC_APP_TYPE_";
  private static final String AUTH_METHOD = "OIDC_AUTH_METHOD_TYPE_";
  private static final String TOKEN = "OIDC_TOKEN_TYPE_";

  private OidcMapping() {}

  static CreateOIDCApplicationResponse created(Created created) {
    Application app = created.application();
    Compliance compliance = Compliance.of(Objects.requireNonNull(app.oidc()));
    return new CreateOIDCApplicationResponse(
        app.clientId(),
        created.secret(),
        compliance.nonCompliant(),
        messages(compliance.problems()));
  }

  static OidcConfig config(CreateOIDCApplicationRequest request) {
    return new OidcConfig(
        "",
        "",
        strip(request.redirectUris()),
        strip(request.postLogoutRedirectUris()),
        responseTypes(request.responseTypes()),
        grantTypes(request.grantTypes()),
        EnumNames.without(TYPE, request.applicationType(), ApplicationType.class),
        EnumNames.without(AUTH_METHOD, request.authMethodType(), AuthMethod.class),
        request.developmentMode(),
        EnumNames.without(TOKEN, request.accessTokenType(), AccessTokenType.class),
        request.accessTokenRoleAssertion(),
        request.idTokenRoleAssertion(),
        request.idTokenUserinfoAssertion(),
        orZero(request.clockSkew()),
        strip(request.additionalOrigins()),
        request.skipNativeAppSuccessPage(),
        request.backChannelLogoutUri().strip(),
        LoginMapping.version(request.loginVersion()));
  }

  /**
   * Applies a change. An absent or empty list of URIs or origins keeps the existing one, but absent
   * response and grant types become those of the code flow, an absent clock skew becomes zero, and
   * an absent login version the default: the real server fills these in before it compares.
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
              .loginVersion(LoginMapping.version(request.loginVersion()));
          if (request.applicationType() != null) {
            b.applicationType(
                EnumNames.without(TYPE, request.applicationType(), ApplicationType.class));
          }
          if (request.authMethodType() != null) {
            b.authMethod(
                EnumNames.without(AUTH_METHOD, request.authMethodType(), AuthMethod.class));
          }
          if (request.accessTokenType() != null) {
            b.accessTokenType(
                EnumNames.without(TOKEN, request.accessTokenType(), AccessTokenType.class));
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
        config.responseTypes().stream()
            .map(type -> EnumNames.with(RESPONSE, type, OIDCResponseType.class))
            .toList(),
        config.grantTypes().stream()
            .map(type -> EnumNames.with(GRANT, type, OIDCGrantType.class))
            .toList(),
        EnumNames.with(TYPE, config.applicationType(), OIDCApplicationType.class),
        config.clientId(),
        EnumNames.with(AUTH_METHOD, config.authMethod(), OIDCAuthMethodType.class),
        config.postLogoutRedirectUris(),
        OIDCVersion.OIDC_VERSION_1_0,
        !problems.isEmpty(),
        messages(problems),
        config.devMode(),
        EnumNames.with(TOKEN, config.accessTokenType(), OIDCTokenType.class),
        config.accessTokenRoleAssertion(),
        config.idTokenRoleAssertion(),
        config.idTokenUserinfoAssertion(),
        config.clockSkew(),
        config.additionalOrigins(),
        OidcRules.allowedOrigins(config),
        config.skipNativeAppSuccessPage(),
        config.backChannelLogoutUri(),
        LoginMapping.view(config.loginVersion()));
  }

  static List<OIDCLocalizedMessage> messages(List<String> problems) {
    return problems.stream().map(key -> new OIDCLocalizedMessage(key, "")).toList();
  }

  static List<ResponseType> responseTypes(List<OIDCResponseType> types) {
    return types.isEmpty()
        ? List.of(ResponseType.CODE)
        : types.stream()
            .map(
                type ->
                    type == OIDCResponseType.UNRECOGNIZED
                        ? ResponseType.CODE
                        : EnumNames.without(RESPONSE, type, ResponseType.class))
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
                        : EnumNames.without(GRANT, type, GrantType.class))
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

package io.zitadeltestkit.client.application;

import io.zitadeltestkit.client.internal.rpc.Answer;
import java.util.List;

/** Reads applications from answers. */
final class ApplicationAnswers {
  private ApplicationAnswers() {}

  static Application application(Answer application) {
    return new Application(
        application.required("applicationId"),
        application.text("projectId"),
        application.text("name"),
        application.constant(
            "state",
            "APPLICATION_STATE_",
            ApplicationState.UNSPECIFIED,
            ApplicationState.UNSPECIFIED),
        application.has("oidcConfiguration") ? oidc(application.object("oidcConfiguration")) : null,
        application.has("apiConfiguration") ? api(application.object("apiConfiguration")) : null,
        application.instant("creationDate"),
        application.instant("changeDate"));
  }

  private static OidcConfiguration oidc(Answer oidc) {
    return new OidcConfiguration(
        oidc.required("clientId"),
        oidc.texts("redirectUris"),
        oidc.texts("postLogoutRedirectUris"),
        oidc.constants("responseTypes", "OIDC_RESPONSE_TYPE_", OidcResponseType.UNSPECIFIED),
        oidc.constants("grantTypes", "OIDC_GRANT_TYPE_", OidcGrantType.UNRECOGNIZED),
        oidc.constant(
            "applicationType",
            "OIDC_APP_TYPE_",
            OidcApplicationType.WEB,
            OidcApplicationType.UNRECOGNIZED),
        oidc.constant(
            "authMethodType",
            "OIDC_AUTH_METHOD_TYPE_",
            OidcAuthMethod.BASIC,
            OidcAuthMethod.UNRECOGNIZED),
        oidc.constant(
            "accessTokenType",
            "OIDC_TOKEN_TYPE_",
            OidcAccessTokenType.BEARER,
            OidcAccessTokenType.UNRECOGNIZED),
        oidc.flag("developmentMode"),
        oidc.flag("accessTokenRoleAssertion"),
        oidc.flag("idTokenRoleAssertion"),
        oidc.flag("idTokenUserinfoAssertion"),
        oidc.duration("clockSkew"),
        oidc.texts("additionalOrigins"),
        oidc.texts("allowedOrigins"),
        oidc.optionalText("backChannelLogoutUri"),
        problems(oidc));
  }

  private static ApiConfiguration api(Answer api) {
    return new ApiConfiguration(
        api.required("clientId"),
        api.constant(
            "authMethodType",
            "API_AUTH_METHOD_TYPE_",
            ApiAuthMethod.BASIC,
            ApiAuthMethod.UNRECOGNIZED));
  }

  static CreatedApplication created(Answer answer, String configuration) {
    Answer client = answer.object(configuration);
    return new CreatedApplication(
        answer.required("applicationId"),
        client.required("clientId"),
        client.optionalText("clientSecret"),
        answer.instant("creationDate"),
        problems(client));
  }

  private static List<String> problems(Answer oidc) {
    return oidc.list("complianceProblems", problem -> problem.text("key"));
  }

  static ApplicationKey key(Answer key) {
    return new ApplicationKey(
        key.required("keyId"),
        key.text("applicationId"),
        key.text("projectId"),
        key.text("organizationId"),
        key.instant("creationDate"),
        key.instant("expirationDate"));
  }
}

package io.zitadeltestkit.client.application;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of an OpenID Connect client.
 *
 * @param clientId the client id
 * @param redirectUris where codes may be sent
 * @param postLogoutRedirectUris where a person may be sent after signing out
 * @param responseTypes the response types that an authorization request may ask for
 * @param grantTypes the grants that the application may use at the token endpoint
 * @param applicationType where the application runs
 * @param authMethod how it authenticates at the token endpoint
 * @param accessTokenType what access tokens look like
 * @param developmentMode whether unsafe settings are allowed
 * @param accessTokenRoleAssertion whether access tokens contain the user's roles
 * @param idTokenRoleAssertion whether ID tokens contain the user's roles
 * @param idTokenUserinfoAssertion whether ID tokens contain profile, e-mail address and phone
 *     number
 * @param clockSkew how much clocks may differ
 * @param additionalOrigins further allowed origins, besides those of the redirects
 * @param allowedOrigins all origins that may call the API from a browser
 * @param backChannelLogoutUri called by Zitadel when a session ends; null if there is none
 * @param complianceProblems Zitadel's names for violations of OpenID Connect; empty if there are
 *     none
 */
public record OidcConfiguration(
    String clientId,
    List<String> redirectUris,
    List<String> postLogoutRedirectUris,
    List<OidcResponseType> responseTypes,
    List<OidcGrantType> grantTypes,
    OidcApplicationType applicationType,
    OidcAuthMethod authMethod,
    OidcAccessTokenType accessTokenType,
    boolean developmentMode,
    boolean accessTokenRoleAssertion,
    boolean idTokenRoleAssertion,
    boolean idTokenUserinfoAssertion,
    Duration clockSkew,
    List<String> additionalOrigins,
    List<String> allowedOrigins,
    @Nullable String backChannelLogoutUri,
    List<String> complianceProblems) {}

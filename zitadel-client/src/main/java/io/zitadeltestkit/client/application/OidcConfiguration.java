package io.zitadeltestkit.client.application;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a client of OpenID Connect is configured.
 *
 * @param clientId the client id
 * @param redirectUris where codes may be sent
 * @param postLogoutRedirectUris where a person may be sent after signing out
 * @param responseTypes what an authorization request may ask for
 * @param grantTypes what the application may do at the token endpoint
 * @param applicationType where the application runs
 * @param authMethod how it authenticates at the token endpoint
 * @param accessTokenType what access tokens look like
 * @param developmentMode whether unsafe settings are allowed
 * @param accessTokenRoleAssertion whether access tokens hold the user's roles
 * @param idTokenRoleAssertion whether ID tokens hold the user's roles
 * @param idTokenUserinfoAssertion whether ID tokens hold profile, e-mail address and phone number
 * @param clockSkew what clocks may differ by
 * @param additionalOrigins origins that were named beside those of the redirects
 * @param allowedOrigins all origins that may call the API from a browser
 * @param backChannelLogoutUri where the application is told of sessions that ended; null if nowhere
 * @param complianceProblems Zitadel's names of what OpenID Connect doesn't allow; empty if there is
 *     nothing
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

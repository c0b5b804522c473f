package io.zitadeltestkit.embedded.internal.oidc.client;

import io.zitadeltestkit.embedded.internal.model.user.User;
import java.time.Duration;

/**
 * The properties of a client that affect its tokens.
 *
 * @param id the client id: an application's, or a service user's user name
 * @param projectId the project of the application; empty for a service user
 * @param jwtAccessTokens whether its access tokens are JWTs; opaque otherwise
 * @param projectRoleAssertion whether its project puts all roles into tokens
 * @param accessTokenRoles whether access tokens contain roles
 * @param idTokenRoles whether id tokens contain roles
 * @param idTokenProfile whether id tokens contain the user's profile
 * @param idTokenLifetime how long id tokens are valid
 * @param clockSkew by how much the times in tokens are widened
 */
public record TokenClient(
    String id,
    String projectId,
    boolean jwtAccessTokens,
    boolean projectRoleAssertion,
    boolean accessTokenRoles,
    boolean idTokenRoles,
    boolean idTokenProfile,
    Duration idTokenLifetime,
    Duration clockSkew) {
  /** A service user as its own client. Its id token is only for its claims, and expires at once. */
  public static TokenClient serviceUser(User user) {
    boolean jwt = user.machine() != null && user.machine().jwtAccessTokens();
    return new TokenClient(
        user.username(), "", jwt, false, true, true, false, Duration.ZERO, Duration.ZERO);
  }

  /** The same with the id of another client. */
  public TokenClient named(String clientId) {
    return new TokenClient(
        clientId,
        projectId,
        jwtAccessTokens,
        projectRoleAssertion,
        accessTokenRoles,
        idTokenRoles,
        idTokenProfile,
        idTokenLifetime,
        clockSkew);
  }

  /** The same with access tokens of another form. */
  public TokenClient withJwtAccessTokens(boolean jwt) {
    return new TokenClient(
        id,
        projectId,
        jwt,
        projectRoleAssertion,
        accessTokenRoles,
        idTokenRoles,
        idTokenProfile,
        idTokenLifetime,
        clockSkew);
  }
}

package io.zitadeltestkit.embedded.internal.oidc.token;

import io.zitadeltestkit.embedded.internal.model.session.Actor;
import io.zitadeltestkit.embedded.internal.model.session.OidcSession;
import io.zitadeltestkit.embedded.internal.model.user.PersonalAccessToken;
import io.zitadeltestkit.embedded.internal.oidc.request.Scopes;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The data of a valid access token.
 *
 * @param id the id of the token
 * @param userId the user
 * @param orgId the organization of the user
 * @param clientId the client that got it; empty for a personal access token
 * @param audience its audience
 * @param scope the granted scopes
 * @param authMethods how the user was authenticated
 * @param authTime when; null if not authenticated
 * @param createdAt when it was issued
 * @param expiresAt when it expires
 * @param actor the actor, if someone acts for the user; null otherwise
 * @param personal whether it is a personal access token
 */
public record AccessToken(
    String id,
    String userId,
    String orgId,
    String clientId,
    List<String> audience,
    List<String> scope,
    List<String> authMethods,
    @Nullable Instant authTime,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Actor actor,
    boolean personal) {
  private static final List<String> PERSONAL_SCOPE =
      List.of(Scopes.OPENID, "profile", Scopes.METADATA, Scopes.RESOURCE_OWNER);

  static AccessToken of(OidcSession session) {
    return new AccessToken(
        session.accessTokenId(),
        session.userId(),
        session.orgId(),
        session.clientId(),
        session.audience(),
        session.scope(),
        session.authMethods(),
        session.authTime(),
        session.accessTokenCreatedAt(),
        session.accessTokenExpiresAt(),
        session.actor(),
        false);
  }

  static AccessToken of(PersonalAccessToken token) {
    return new AccessToken(
        token.id(),
        token.userId(),
        token.orgId(),
        "",
        List.of(),
        PERSONAL_SCOPE,
        List.of(),
        null,
        token.stamp().createdAt(),
        token.expiresAt(),
        null,
        true);
  }

  /** The same for a further audience, with further scopes. */
  public AccessToken with(List<String> newAudience, List<String> newScope) {
    return new AccessToken(
        id,
        userId,
        orgId,
        clientId,
        newAudience,
        newScope,
        authMethods,
        authTime,
        createdAt,
        expiresAt,
        actor,
        personal);
  }
}

package io.zitadeltestkit.embedded.internal.oidc.exchange;

import io.zitadeltestkit.embedded.internal.model.session.Actor;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.oidc.claim.ActorClaims;
import io.zitadeltestkit.embedded.internal.oidc.token.AccessToken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A verified token of a token exchange.
 *
 * @param userId its user
 * @param orgId the organization of the user
 * @param audience its audience
 * @param scope its scopes; empty if it contains none
 * @param authMethods how the user was authenticated
 * @param authTime when; null if it does not contain it, like access tokens
 * @param actor the actor, if someone acts for the user; null otherwise
 */
record ExchangeToken(
    String userId,
    String orgId,
    List<String> audience,
    List<String> scope,
    List<String> authMethods,
    @Nullable Instant authTime,
    @Nullable Actor actor) {
  static ExchangeToken of(AccessToken token) {
    return new ExchangeToken(
        token.userId(),
        token.orgId(),
        token.audience(),
        token.scope(),
        token.authMethods(),
        null,
        token.actor());
  }

  static ExchangeToken of(User user) {
    return new ExchangeToken(user.id(), user.orgId(), List.of(), List.of(), List.of(), null, null);
  }

  /** Reads the claims of an id token whose signature was verified. */
  static ExchangeToken ofIdToken(User user, Map<String, Object> claims) {
    Instant authTime =
        claims.get("auth_time") instanceof Number seconds
            ? Instant.ofEpochSecond(seconds.longValue())
            : null;
    return new ExchangeToken(
        user.id(),
        user.orgId(),
        texts(claims.get("aud")),
        List.of(),
        texts(claims.get("amr")),
        authTime,
        ActorClaims.of(claims));
  }

  /** Returns the actor if the user of this token acts for another one. */
  Actor asActor(String issuer) {
    return new Actor(userId, issuer, actor);
  }

  private static List<String> texts(@Nullable Object claim) {
    if (claim instanceof List<?> list) {
      List<String> texts = new ArrayList<>();
      list.forEach(item -> texts.add(String.valueOf(item)));
      return texts;
    }
    return claim == null ? List.of() : List.of(claim.toString());
  }
}

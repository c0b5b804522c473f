package io.zitadeltestkit.embedded.internal.oidc;

import io.zitadeltestkit.embedded.internal.model.Actor;
import io.zitadeltestkit.embedded.internal.model.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody brings to a token exchange, once it is verified.
 *
 * @param userId whom it stands for
 * @param orgId the organization of the user
 * @param audience whom it is for
 * @param scope what it was granted; empty if it does not say
 * @param authMethods how the user was authenticated
 * @param authTime when that was; null if it does not say, as access tokens don't
 * @param actor who acts for the user; null if the user does
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

  /** Returns who acts if the bearer of this token acts for somebody else. */
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

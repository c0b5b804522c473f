package io.zitadeltestkit.embedded.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import io.zitadeltestkit.embedded.model.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody brings to a token exchange, once it is verified.
 *
 * @param userId whom it stands for
 * @param orgId the organisation of the user
 * @param audience whom it is for
 * @param scope what it was granted; empty if it does not say
 * @param authMethods how the user was authenticated
 * @param authTime when that was; null if it does not say
 */
record ExchangeToken(
    String userId,
    String orgId,
    List<String> audience,
    List<String> scope,
    List<String> authMethods,
    @Nullable Instant authTime) {
  static ExchangeToken of(AccessToken token) {
    return new ExchangeToken(
        token.userId(),
        token.orgId(),
        token.audience(),
        token.scope(),
        token.authMethods(),
        token.authTime());
  }

  static ExchangeToken of(User user) {
    return new ExchangeToken(user.id(), user.orgId(), List.of(), List.of(), List.of(), null);
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
        authTime);
  }

  /** Reads the claims of an assertion that the client signed. */
  static Optional<ExchangeToken> ofAssertion(Optional<User> user, JWTClaimsSet claims) {
    return user.map(
        found ->
            new ExchangeToken(
                found.id(), found.orgId(), claims.getAudience(), List.of(), List.of(), null));
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

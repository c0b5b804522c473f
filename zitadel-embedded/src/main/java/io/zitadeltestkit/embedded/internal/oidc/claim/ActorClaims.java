package io.zitadeltestkit.embedded.internal.oidc.claim;

import io.zitadeltestkit.embedded.internal.model.session.Actor;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The claim with the actor of a token.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8693#section-4.1">RFC 8693: actor claim</a>
 */
public final class ActorClaims {
  private static final String CLAIM = "act";

  private ActorClaims() {}

  /** Adds the claim, if there is an actor. */
  public static void put(Map<String, Object> claims, @Nullable Actor actor) {
    if (actor != null) {
      Map<String, Object> claim = new LinkedHashMap<>();
      put(claim, actor.before());
      claim.put("iss", actor.issuer());
      claim.put("sub", actor.userId());
      claims.put(CLAIM, claim);
    }
  }

  /** Reads the claim; null if there is none. */
  public static @Nullable Actor of(Map<?, ?> claims) {
    return claims.get(CLAIM) instanceof Map<?, ?> claim
        ? new Actor(text(claim, "sub"), text(claim, "iss"), of(claim))
        : null;
  }

  private static String text(Map<?, ?> claim, String name) {
    Object value = claim.get(name);
    return value == null ? "" : value.toString();
  }
}

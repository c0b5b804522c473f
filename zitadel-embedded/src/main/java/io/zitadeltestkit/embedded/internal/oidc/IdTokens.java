package io.zitadeltestkit.embedded.internal.oidc;

import java.util.Map;
import java.util.Optional;

/** Verifies id tokens that are sent as hints. */
final class IdTokens {
  private final SigningKeys keys;

  IdTokens(SigningKeys keys) {
    this.keys = keys;
  }

  /** Returns the claims of an id token of this issuer, expired or not; empty for any other text. */
  Optional<Map<String, Object>> verify(Issuer issuer, String token) {
    return keys.verify(issuer.instance(), token)
        .filter(claims -> issuer.url().equals(claims.get("iss")));
  }
}

package io.zitadeltestkit.embedded.internal.oidc.token;

import io.zitadeltestkit.embedded.internal.oidc.request.Issuer;
import io.zitadeltestkit.embedded.internal.oidc.signing.SigningKeys;
import java.util.Map;
import java.util.Optional;

/** Verifies id tokens that are sent as hints. */
public final class IdTokens {
  private final SigningKeys keys;

  public IdTokens(SigningKeys keys) {
    this.keys = keys;
  }

  /** Returns the claims of an id token of this issuer, expired or not; empty for any other text. */
  public Optional<Map<String, Object>> verify(Issuer issuer, String token) {
    return keys.verify(issuer.instance(), token)
        .filter(claims -> issuer.url().equals(claims.get("iss")));
  }
}

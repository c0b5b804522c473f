package io.zitadeltestkit.embedded.internal.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;

/**
 * The users of the system API: each signs its own JWT (RS256) with a key that the server was
 * started with; {@code iss} and {@code sub} are its name, {@code aud} is the configured external
 * URL.
 */
public final class SystemUsers {
  private static final Duration MAX = Duration.ofHours(1);

  private final Map<String, RSAPublicKey> keys;
  private final java.util.function.Predicate<String> audience;
  private final Clock clock;

  /** The users by name, the audience of their tokens, and the clock. */
  public SystemUsers(
      Map<String, RSAPublicKey> keys, java.util.function.Predicate<String> audience, Clock clock) {
    this.keys = Map.copyOf(keys);
    this.audience = audience;
    this.clock = clock;
  }

  /** Returns the system user of a token; empty if it is another kind of token, or not valid. */
  public Optional<Caller> identify(String token) {
    if (keys.isEmpty() || token.chars().filter(c -> c == '.').count() != 2) {
      return Optional.empty();
    }
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      JWTClaimsSet claims = jwt.getJWTClaimsSet();
      RSAPublicKey key = claims.getIssuer() == null ? null : keys.get(claims.getIssuer());
      return key != null
              && claims.getIssuer().equals(claims.getSubject())
              && jwt.getHeader().getAlgorithm().equals(JWSAlgorithm.RS256)
              && claims.getAudience().stream().anyMatch(audience)
              && isCurrent(claims)
              && jwt.verify(new RSASSAVerifier(key))
          ? Optional.of(Caller.system(claims.getIssuer()))
          : Optional.empty();
    } catch (ParseException | JOSEException e) {
      return Optional.empty();
    }
  }

  private boolean isCurrent(JWTClaimsSet claims) {
    Date issued = claims.getIssueTime();
    Date expires = claims.getExpirationTime();
    if (issued == null || expires == null) {
      return false;
    }
    Instant now = clock.instant();
    return now.isBefore(expires.toInstant())
        && !issued.toInstant().isAfter(now.plusSeconds(5))
        && issued.toInstant().isAfter(now.minus(MAX));
  }
}

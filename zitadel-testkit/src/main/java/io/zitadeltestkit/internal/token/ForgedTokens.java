package io.zitadeltestkit.internal.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;

/** Copies of real JWTs that a resource server has to refuse. */
public final class ForgedTokens {
  private static final int KEY_BITS = 2048;

  private final SignedJWT real;
  private final JWTClaimsSet claims;
  private final Clock clock;

  /**
   * Copies of a token.
   *
   * @param token a real JWT
   * @param clock the server's clock
   */
  public ForgedTokens(String token, Clock clock) {
    this.clock = clock;
    try {
      real = SignedJWT.parse(token);
      claims = Objects.requireNonNull(real.getJWTClaimsSet());
    } catch (ParseException e) {
      throw new IllegalArgumentException("The token is not a JWT, so it can't be forged.", e);
    }
  }

  private static final class Stranger {
    /** Shared, because generating a key is slow. */
    static final RSAKey KEY = generate();

    private static RSAKey generate() {
      try {
        return new RSAKeyGenerator(KEY_BITS).generate();
      } catch (JOSEException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** {@return when the real token expires} */
  public Instant expiresAt() {
    return claims.getExpirationTime().toInstant();
  }

  /** {@return a token with the real server's key id, signed with another key} */
  public String signedBySomebodyElse() {
    return signed(claims);
  }

  /** {@return a token signed with another key that becomes valid in an hour} */
  public String notYetValid() {
    Instant start = clock.instant().plus(Duration.ofHours(1));
    return signed(
        new JWTClaimsSet.Builder(claims)
            .issueTime(Date.from(start))
            .notBeforeTime(Date.from(start))
            .expirationTime(Date.from(start.plus(Duration.ofHours(1))))
            .build());
  }

  /**
   * Changes the issuer.
   *
   * @param issuer another issuer
   * @return a token of that issuer, signed with another key
   */
  public String fromIssuer(String issuer) {
    return signed(new JWTClaimsSet.Builder(claims).issuer(issuer).build());
  }

  /** {@return a real token whose subject was changed after signing} */
  public String tampered() {
    JWTClaimsSet changed =
        new JWTClaimsSet.Builder(claims).subject(claims.getSubject() + "0").build();
    return real.getHeader().toBase64URL()
        + "."
        + Base64URL.encode(changed.toString())
        + "."
        + real.getSignature();
  }

  /** {@return a token with the algorithm "none" and without a signature} */
  public String algNone() {
    return new PlainJWT(claims).serialize();
  }

  private String signed(JWTClaimsSet changed) {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .keyID(real.getHeader().getKeyID())
            .type(real.getHeader().getType())
            .build();
    SignedJWT forged = new SignedJWT(header, changed);
    try {
      forged.sign(new RSASSASigner(Stranger.KEY));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return forged.serialize();
  }

  /** {@return the lifetime of the real token} */
  public Duration lifetime() {
    return Duration.between(
        claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant());
  }
}

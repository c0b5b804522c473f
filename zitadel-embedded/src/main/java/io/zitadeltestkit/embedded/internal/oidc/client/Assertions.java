package io.zitadeltestkit.embedded.internal.oidc.client;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthCall;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Verifies the JWTs that clients and service users sign to authenticate themselves.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7523">RFC 7523</a>
 */
public final class Assertions {
  private static final Duration MAX_AGE = Duration.ofHours(1);

  private Assertions() {}

  /**
   * Returns the claims of an assertion whose audience is the called instance, that is not expired
   * and is signed by its issuer; empty for any other.
   *
   * @param skew by how much the signer's clock may be wrong
   * @param subject the check of the subject
   * @param keys finds the public key (X.509, base64 or PEM) by key id and issuer
   */
  public static Optional<JWTClaimsSet> verify(
      OAuthCall call,
      String assertion,
      Duration skew,
      Predicate<JWTClaimsSet> subject,
      BiFunction<String, String, Optional<String>> keys) {
    try {
      SignedJWT jwt = SignedJWT.parse(assertion);
      JWTClaimsSet claims = jwt.getJWTClaimsSet();
      String issuer = claims.getIssuer();
      String keyId = jwt.getHeader().getKeyID();
      if (issuer == null
          || keyId == null
          || !claims.getAudience().contains(call.issuer().url())
          || !isCurrent(call.now(), claims, skew)
          || !subject.test(claims)
          || !jwt.getHeader().getAlgorithm().equals(JWSAlgorithm.RS256)) {
        return Optional.empty();
      }
      Optional<String> key = keys.apply(keyId, issuer);
      return key.isPresent() && jwt.verify(new RSASSAVerifier(publicKey(key.get())))
          ? Optional.of(claims)
          : Optional.empty();
    } catch (ParseException | JOSEException | GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /** {@code iss} must equal {@code sub}. */
  public static boolean isOwn(JWTClaimsSet claims) {
    return claims.getIssuer() != null && claims.getIssuer().equals(claims.getSubject());
  }

  /**
   * Returns the issuer of an assertion: an empty text if it has none; empty if it is not a JWT.
   * Nothing is verified, and only the second of the three parts is read.
   */
  static Optional<String> issuerOf(String assertion) {
    String[] parts = assertion.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      String issuer = JWTClaimsSet.parse(new Base64URL(parts[1]).decodeToString()).getIssuer();
      return Optional.of(issuer == null ? "" : issuer);
    } catch (ParseException e) {
      return Optional.empty();
    }
  }

  private static boolean isCurrent(Instant now, JWTClaimsSet claims, Duration skew) {
    Date issued = claims.getIssueTime();
    Date expires = claims.getExpirationTime();
    return issued != null
        && expires != null
        && now.plus(skew).isBefore(expires.toInstant())
        && !issued.toInstant().isAfter(now.plus(skew).plusSeconds(1))
        && !issued.toInstant().isBefore(now.minus(MAX_AGE));
  }

  public static RSAPublicKey publicKey(String text) throws GeneralSecurityException {
    String base64 = text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    X509EncodedKeySpec spec = new X509EncodedKeySpec(Base64.getDecoder().decode(base64));
    return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec);
  }
}

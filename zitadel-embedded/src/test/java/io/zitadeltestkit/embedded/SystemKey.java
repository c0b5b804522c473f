package io.zitadeltestkit.embedded;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** The key of the user {@code root} of the system API, and the tokens that it signs. */
public final class SystemKey {
  private final KeyPair keys;

  private SystemKey(KeyPair keys) {
    this.keys = keys;
  }

  /** Makes a key. */
  public static SystemKey make() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return new SystemKey(generator.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Starts a server that knows the key. */
  public EmbeddedZitadel start() {
    return EmbeddedZitadel.builder().systemUser("root", (RSAPublicKey) keys.getPublic()).start();
  }

  /** Calls a server as its user. */
  public EmbeddedCalls callsTo(EmbeddedZitadel server) {
    return EmbeddedCalls.to(
        server.baseUrl(), token("root", "root", server.baseUrl(), Instant.now(), 30));
  }

  /** Signs a token. */
  public String token(
      String issuer, String subject, String audience, Instant issued, long minutes) {
    try {
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader(JWSAlgorithm.RS256),
              new JWTClaimsSet.Builder()
                  .issuer(issuer)
                  .subject(subject)
                  .audience(audience)
                  .issueTime(Date.from(issued))
                  .expirationTime(Date.from(issued.plus(Duration.ofMinutes(minutes))))
                  .build());
      jwt.sign(new RSASSASigner(keys.getPrivate()));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}

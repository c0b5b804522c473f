package io.zitadeltestkit.client.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.zitadeltestkit.client.error.ConfigurationException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Gets access tokens with the private key of a service user (JWT profile, RFC 7523). One thread
 * requests a token, the others wait for it; it is renewed before it expires and after a 401.
 */
public final class PrivateKeyJwtAuthenticator extends OAuthAuthenticator {
  private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
  private static final Duration ASSERTION_LIFETIME = Duration.ofMinutes(5);

  /** Zitadel refuses an assertion from more than a second in the future; clocks differ by more. */
  private static final Duration BACKDATED = Duration.ofSeconds(10);

  private final KeyFile key;

  private PrivateKeyJwtAuthenticator(KeyFile key, Collection<String> furtherScopes) {
    super(furtherScopes);
    this.key = key;
  }

  /**
   * An authenticator for the service user whose key is in a file.
   *
   * @param keyFile the JSON file that Zitadel offered when the key was made; read at once
   * @return the authenticator
   * @throws ConfigurationException if there is no such file, or it is not such a key
   */
  public static PrivateKeyJwtAuthenticator fromFile(Path keyFile) {
    return new PrivateKeyJwtAuthenticator(KeyFile.read(keyFile), List.of());
  }

  /**
   * An authenticator for the service user with this key.
   *
   * @param keyJson the content of such a file
   * @return the authenticator
   * @throws ConfigurationException if it is not such a key
   */
  public static PrivateKeyJwtAuthenticator fromJson(String keyJson) {
    return fromJson(keyJson, List.of());
  }

  /**
   * An authenticator for the service user with this key, with further scopes.
   *
   * @param keyJson the content of such a file
   * @param furtherScopes the scopes to request besides {@code openid} and {@code
   *     urn:zitadel:iam:org:project:id:zitadel:aud}
   * @return the authenticator
   * @throws ConfigurationException if it is not such a key
   */
  public static PrivateKeyJwtAuthenticator fromJson(
      String keyJson, Collection<String> furtherScopes) {
    return new PrivateKeyJwtAuthenticator(KeyFile.parse(keyJson, "The key"), furtherScopes);
  }

  private String assertion(AuthorizationServer server) {
    Instant now = server.clock().instant();
    Instant keyExpiry = key.expiresAt();
    if (keyExpiry != null && !now.isBefore(keyExpiry)) {
      throw new ConfigurationException(
          "The key %s of user %s expired at %s. Make a new key for the service user."
              .formatted(key.keyId(), key.userId(), keyExpiry));
    }
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(key.userId())
            .subject(key.userId())
            .audience(server.discovery().issuer())
            .issueTime(Date.from(now.minus(BACKDATED)))
            .expirationTime(Date.from(now.plus(ASSERTION_LIFETIME)))
            .jwtID(UUID.randomUUID().toString())
            .build();
    SignedJWT jwt =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.keyId()).build(), claims);
    try {
      jwt.sign(new RSASSASigner(key.key()));
    } catch (JOSEException e) {
      throw new ConfigurationException(
          "The key %s of user %s can't sign with RS256 (%s). Make a new key for the service user."
              .formatted(key.keyId(), key.userId(), e.getClass().getSimpleName()));
    }
    return jwt.serialize();
  }

  @Override
  AccessToken requestToken(AuthorizationServer server) {
    return server.requestToken(
        Map.of("grant_type", GRANT, "scope", scope(), "assertion", assertion(server)));
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "private key " + key.keyId() + " of user " + key.userId();
  }
}

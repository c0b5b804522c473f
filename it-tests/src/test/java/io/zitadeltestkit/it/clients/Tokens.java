package io.zitadeltestkit.it.clients;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.JWTBearerGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Gets service users' access tokens. */
public final class Tokens {
  private Tokens() {}

  /** By client credentials. */
  public static String byClientCredentials(Acme acme, Acme.Bot bot, String... scopes) {
    return send(
        new TokenRequest.Builder(
                endpoint(acme),
                new ClientSecretBasic(new ClientID(bot.clientId()), new Secret(bot.secret())),
                new ClientCredentialsGrant())
            .scope(new Scope(scopes))
            .build());
  }

  /** By a JWT that the service user signs with its key (RFC 7523). */
  public static String byJwtProfile(Acme acme, String userId, RSAKey key, String... scopes) {
    AuthorizationGrant grant = new JWTBearerGrant(assertion(acme, userId, key));
    return send(new TokenRequest.Builder(endpoint(acme), grant).scope(new Scope(scopes)).build());
  }

  /** Signs what a service user says of itself. */
  public static SignedJWT assertion(Acme acme, String userId, RSAKey key) {
    Instant now = acme.server().clock().now();
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
            new JWTClaimsSet.Builder()
                .issuer(userId)
                .subject(userId)
                .audience(acme.server().baseUrl())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .build());
    try {
      jwt.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return jwt;
  }

  private static URI endpoint(Acme acme) {
    return URI.create(acme.server().baseUrl() + "/oauth/v2/token");
  }

  private static String send(TokenRequest request) {
    try {
      return AccessTokenResponse.parse(request.toHTTPRequest().send())
          .getTokens()
          .getAccessToken()
          .getValue();
    } catch (ParseException e) {
      throw new IllegalStateException("No token: " + e.getErrorObject(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.zitadeltestkit.it.clients.nimbus;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenIntrospectionRequest;
import com.nimbusds.oauth2.sdk.TokenIntrospectionResponse;
import com.nimbusds.oauth2.sdk.TokenIntrospectionSuccessResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.JWTAuthenticationClaimsSet;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.JWTID;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.Token;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** The SDK's way of talking to a provider; all it knows of it is what discovery says. */
final class Sdk {
  private final OIDCProviderMetadata provider;

  private Sdk(OIDCProviderMetadata provider) {
    this.provider = provider;
  }

  /** Reads the provider's metadata; the SDK refuses them if the issuer is another one. */
  static Sdk discover(String issuer) {
    try {
      return new Sdk(OIDCProviderMetadata.resolve(new Issuer(issuer)));
    } catch (GeneralException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  OIDCProviderMetadata provider() {
    return provider;
  }

  /** Asks for tokens as a client without a secret. */
  TokenResponse ask(ClientID client, AuthorizationGrant grant, String... scope) {
    return send(
        new TokenRequest.Builder(provider.getTokenEndpointURI(), client, grant)
            .scope(scope.length == 0 ? null : new Scope(scope))
            .build());
  }

  /** Asks for tokens as a client that proves who it is. */
  TokenResponse ask(ClientAuthentication client, AuthorizationGrant grant, String... scope) {
    return send(
        new TokenRequest.Builder(provider.getTokenEndpointURI(), client, grant)
            .scope(scope.length == 0 ? null : new Scope(scope))
            .build());
  }

  /** Asks for tokens with a grant that needs no client. */
  TokenResponse ask(AuthorizationGrant grant, String... scope) {
    return send(
        new TokenRequest.Builder(provider.getTokenEndpointURI(), grant)
            .scope(new Scope(scope))
            .build());
  }

  private static TokenResponse send(TokenRequest request) {
    try {
      return OIDCTokenResponseParser.parse(request.toHTTPRequest().send());
    } catch (ParseException e) {
      throw new IllegalStateException("No answer of a token endpoint", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the tokens of an answer, which has to have some. */
  static OIDCTokenResponse tokens(TokenResponse answer) {
    if (!answer.indicatesSuccess()) {
      throw new IllegalStateException("No tokens: " + error(answer).toJSONObject());
    }
    return (OIDCTokenResponse) answer.toSuccessResponse();
  }

  /** Returns the refusal of an answer, which has to be one. */
  static ErrorObject error(TokenResponse answer) {
    return answer.toErrorResponse().getErrorObject();
  }

  /** Validates an ID token: signature, issuer, audience, times, nonce. */
  IDTokenClaimsSet validate(JWT idToken, ClientID client, @Nullable Nonce nonce)
      throws BadJOSEException, JOSEException {
    try {
      // Nimbus waits half a second for keys, which a busy machine may take longer for.
      return new IDTokenValidator(
              provider.getIssuer(),
              client,
              JWSAlgorithm.RS256,
              provider.getJWKSetURI().toURL(),
              new DefaultResourceRetriever(5_000, 5_000))
          .validate(idToken, nonce);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  UserInfoResponse userInfo(AccessToken token) {
    try {
      return UserInfoResponse.parse(
          new UserInfoRequest(provider.getUserInfoEndpointURI(), token).toHTTPRequest().send());
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TokenIntrospectionSuccessResponse introspect(ClientAuthentication client, Token token) {
    try {
      return TokenIntrospectionResponse.parse(
              new TokenIntrospectionRequest(provider.getIntrospectionEndpointURI(), client, token)
                  .toHTTPRequest()
                  .send())
          .toSuccessResponse();
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  HTTPResponse revoke(ClientID client, Token token) {
    try {
      return new TokenRevocationRequest(provider.getRevocationEndpointURI(), client, token)
          .toHTTPRequest()
          .send();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Proves with a key who the client is; Zitadel wants to be told when that was said. */
  PrivateKeyJWT signed(ClientID client, RSAKey key) {
    Instant now = Instant.now();
    try {
      return new PrivateKeyJWT(
          new JWTAuthenticationClaimsSet(
              client,
              new Audience(provider.getIssuer().getValue()).toSingleAudienceList(),
              Date.from(now.plusSeconds(60)),
              null,
              Date.from(now),
              new JWTID()),
          JWSAlgorithm.RS256,
          key.toPrivateKey(),
          key.getKeyID(),
          null);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}

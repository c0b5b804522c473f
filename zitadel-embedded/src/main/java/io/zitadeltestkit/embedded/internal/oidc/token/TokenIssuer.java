package io.zitadeltestkit.embedded.internal.oidc.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import io.zitadeltestkit.embedded.internal.fault.Code;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.instance.WebKey;
import io.zitadeltestkit.embedded.internal.model.session.OidcSession;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.oidc.claim.ActorClaims;
import io.zitadeltestkit.embedded.internal.oidc.claim.RoleClaims;
import io.zitadeltestkit.embedded.internal.oidc.claim.UserClaims;
import io.zitadeltestkit.embedded.internal.oidc.client.TokenClient;
import io.zitadeltestkit.embedded.internal.oidc.request.Issuer;
import io.zitadeltestkit.embedded.internal.oidc.signing.SigningKeys;
import io.zitadeltestkit.embedded.internal.oidc.token.OidcSessions.Issued;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the tokens of a session: access tokens in either form and id tokens. */
public final class TokenIssuer {
  private final SigningKeys keys;

  public TokenIssuer(SigningKeys keys) {
    this.keys = keys;
  }

  /** Returns the access token of a session; a JWT is signed here. */
  public String accessToken(Issuer issuer, TokenClient client, Issued issued) {
    return issued.accessToken().isEmpty()
        ? jwt(issuer, client, issued.session())
        : issued.accessToken();
  }

  private String jwt(Issuer issuer, TokenClient client, OidcSession session) {
    Instant now = issuer.now().minus(client.clockSkew());
    List<String> audience =
        session.audience().isEmpty() ? List.of(client.id()) : session.audience();
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", issuer.url());
    claims.put("sub", session.userId());
    claims.put("aud", audience);
    claims.put("exp", session.accessTokenExpiresAt().plus(client.clockSkew()).getEpochSecond());
    claims.put("iat", now.getEpochSecond());
    claims.put("nbf", now.getEpochSecond());
    claims.put("client_id", client.id());
    claims.put("jti", session.accessTokenId());
    ActorClaims.put(claims, session.actor());
    claims.putAll(claims(issuer, client, session, client.accessTokenRoles()).own());
    return keys.sign(issuer.instance(), claims);
  }

  /** Returns the id token of a session, bound to an access token unless that is empty. */
  public String idToken(
      Issuer issuer, TokenClient client, OidcSession session, String accessToken) {
    Duration skew = client.clockSkew();
    Instant now = issuer.now();
    List<String> audience = new ArrayList<>(session.audience());
    if (!audience.contains(client.id())) {
      audience.add(client.id());
    }
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", issuer.url());
    claims.put("aud", audience);
    claims.put("exp", now.plus(client.idTokenLifetime()).plus(skew).getEpochSecond());
    claims.put("iat", now.minus(skew).getEpochSecond());
    Instant authTime = session.authTime();
    if (authTime != null) {
      claims.put("auth_time", authTime.minus(skew).getEpochSecond());
    }
    if (!session.nonce().isEmpty()) {
      claims.put("nonce", session.nonce());
    }
    if (!session.authMethods().isEmpty()) {
      claims.put("amr", session.authMethods());
    }
    claims.put("azp", client.id());
    claims.put("client_id", client.id());
    if (!session.sessionId().isEmpty()) {
      claims.put("sid", session.sessionId());
    }
    if (!accessToken.isEmpty()) {
      claims.put("at_hash", hash(issuer, accessToken));
    }
    ActorClaims.put(claims, session.actor());
    claims.putAll(claims(issuer, client, session, client.idTokenRoles()).all());
    return keys.sign(issuer.instance(), claims);
  }

  private static UserClaims claims(
      Issuer issuer, TokenClient client, OidcSession session, boolean roles) {
    User user =
        issuer
            .state()
            .find(User.TABLE, session.userId())
            .orElseThrow(() -> Fault.of(Code.NOT_FOUND, "QUERY-Dfbg2", "Errors.User.NotFound"));
    UserClaims claims =
        UserClaims.of(issuer.state(), user, session.scope(), client.idTokenProfile());
    return roles
        ? claims.with(
            RoleClaims.of(
                issuer.listed(),
                user.id(),
                session.scope(),
                client.projectId(),
                client.projectRoleAssertion(),
                false))
        : claims;
  }

  private static String hash(Issuer issuer, String accessToken) {
    JWSAlgorithm algorithm = JWSAlgorithm.parse(WebKey.active(issuer.state()).algorithm());
    Curve curve = JWSAlgorithm.EdDSA.equals(algorithm) ? Curve.Ed25519 : null;
    return AccessTokenHash.compute(new BearerAccessToken(accessToken), algorithm, curve).getValue();
  }
}

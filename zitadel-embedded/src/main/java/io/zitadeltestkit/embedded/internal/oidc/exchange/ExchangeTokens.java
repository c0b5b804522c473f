package io.zitadeltestkit.embedded.internal.oidc.exchange;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.token.TokenTypeURI;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.oidc.client.ActiveApplications;
import io.zitadeltestkit.embedded.internal.oidc.client.Assertions;
import io.zitadeltestkit.embedded.internal.oidc.client.ClientAuthentication;
import io.zitadeltestkit.embedded.internal.oidc.client.OidcClient;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthCall;
import io.zitadeltestkit.embedded.internal.oidc.request.Scopes;
import io.zitadeltestkit.embedded.internal.oidc.token.AccessToken;
import io.zitadeltestkit.embedded.internal.oidc.token.AccessTokens;
import io.zitadeltestkit.embedded.internal.oidc.token.IdTokens;
import io.zitadeltestkit.embedded.internal.version.Difference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Verifies the tokens of a token exchange. */
public final class ExchangeTokens {
  static final String ACCESS_TOKEN = TokenTypeURI.ACCESS_TOKEN.getURI().toString();
  static final String REFRESH_TOKEN = TokenTypeURI.REFRESH_TOKEN.getURI().toString();
  static final String ID_TOKEN = TokenTypeURI.ID_TOKEN.getURI().toString();
  static final String JWT = TokenTypeURI.JWT.getURI().toString();
  static final String USER_ID = "urn:zitadel:params:oauth:token-type:user_id";

  /** The known token types; a few of them are not supported. */
  static final Set<String> TYPES = Set.of(ACCESS_TOKEN, REFRESH_TOKEN, ID_TOKEN, JWT, USER_ID);

  private final AccessTokens accessTokens;
  private final IdTokens idTokens;

  public ExchangeTokens(AccessTokens accessTokens, IdTokens idTokens) {
    this.accessTokens = accessTokens;
    this.idTokens = idTokens;
  }

  /** Returns the data of a token; empty if it is not valid or of another type. */
  Optional<ExchangeToken> verify(OAuthCall call, OidcClient client, String token, String type) {
    if (type.equals(ACCESS_TOKEN)) {
      return accessTokens
          .find(call.issuer(), token)
          .filter(found -> found.personal() || isFor(call, client, found))
          .map(found -> found.personal() ? forClient(client, found) : found)
          .map(ExchangeToken::of);
    }
    if (type.equals(ID_TOKEN)) {
      return idTokens
          .verify(call.issuer(), token)
          .filter(claims -> isCurrent(call.now(), claims))
          .filter(ExchangeTokens::namesOrganization)
          .flatMap(
              claims ->
                  user(call, String.valueOf(claims.get("sub")))
                      .map(user -> ExchangeToken.ofIdToken(user, claims)));
    }
    if (type.equals(JWT)) {
      return Assertions.verify(
              call,
              token,
              client.config().clockSkew(),
              claims -> user(call, subject(claims)).isPresent(),
              (keyId, issuer) -> ClientAuthentication.publicKey(call, client.app(), keyId))
          .flatMap(claims -> user(call, subject(claims)))
          .map(ExchangeToken::of);
    }
    return type.equals(USER_ID) ? user(call, token).map(ExchangeToken::of) : Optional.empty();
  }

  private static boolean isFor(OAuthCall call, OidcClient client, AccessToken token) {
    return !call.profile().has(Difference.EXCHANGE_CLIENT)
        || token.audience().contains(client.id())
        || token.audience().contains(client.app().projectId());
  }

  /** A personal access token is valid for every client, with all roles of its project. */
  private static AccessToken forClient(OidcClient client, AccessToken token) {
    List<String> scope = new ArrayList<>(token.scope());
    scope.addAll(ActiveApplications.roleScopes(client.state(), client.app().projectId()));
    return token.with(List.of(client.id(), client.app().projectId()), scope);
  }

  private static String subject(JWTClaimsSet claims) {
    return claims.getSubject() == null ? "" : claims.getSubject();
  }

  private static Optional<User> user(OAuthCall call, String id) {
    return call.state().find(User.TABLE, id);
  }

  /** Without it the real server looks for a user with the token as id, and finds none. */
  private static boolean namesOrganization(Map<String, Object> claims) {
    return claims.get(Scopes.RESOURCE_OWNER + ":id") instanceof String id && !id.isEmpty();
  }

  private static boolean isCurrent(Instant now, Map<String, Object> claims) {
    return claims.get("exp") instanceof Number seconds
        && now.isBefore(Instant.ofEpochSecond(seconds.longValue()));
  }
}

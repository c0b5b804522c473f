package io.zitadeltestkit.internal.token;

import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import io.zitadeltestkit.client.oauth.OAuthAnswer;
import io.zitadeltestkit.client.user.NewPersonalAccessToken;
import io.zitadeltestkit.fixture.ClientCredentials;
import io.zitadeltestkit.internal.Visibility;
import java.time.Duration;
import java.util.Map;

/** Gets tokens of a service user by the grant {@code client_credentials}. */
public final class ServiceUserTokens implements TokenIssuer {
  private static final Duration LIFETIME = Duration.ofMinutes(15);

  private static final String BEARER = "ACCESS_TOKEN_TYPE_BEARER";
  private static final String JWT = "ACCESS_TOKEN_TYPE_JWT";

  private final TokenContext ground;
  private final ClientCredentials user;

  /**
   * For a service user.
   *
   * @param ground the environment
   * @param user the service user
   */
  public ServiceUserTokens(TokenContext ground, ClientCredentials user) {
    this.ground = ground;
    this.user = user;
  }

  @Override
  public String accessToken(TokenOptions wanted) {
    // The token type is a property of the user, so only one token is requested at a time.
    synchronized (ground.applications().lockOf(user.id())) {
      setType(wanted.opaque() ? BEARER : JWT);
      return ground
          .owner()
          .await(
              "a token of the type that was just set",
              Visibility.DEADLINE,
              () -> new Issued(get(wanted)),
              issued -> issued.isJwt() != wanted.opaque())
          .token();
    }
  }

  /** Wraps a token, so that no message shows it. */
  private record Issued(String token) {
    /** An opaque token may also be a JWT, but an encrypted one. */
    boolean isJwt() {
      try {
        SignedJWT.parse(token);
        return true;
      } catch (java.text.ParseException e) {
        return false;
      }
    }

    @Override
    public String toString() {
      return isJwt() ? "a JWT" : "an opaque token";
    }
  }

  private void setType(String type) {
    Map<?, ?> answer =
        ground
            .owner()
            .call(
                "zitadel.user.v2.UserService/GetUserByID", Map.of("userId", user.id()), Map.class);
    Object current = part(part(answer, "user"), "machine").get("accessTokenType");
    // The default, BEARER, is left out.
    if (!type.equals(current == null ? BEARER : current)) {
      ground
          .owner()
          .call(
              "zitadel.user.v2.UserService/UpdateUser",
              Map.of("userId", user.id(), "machine", Map.of("accessTokenType", type)),
              Map.class);
    }
  }

  private static Map<?, ?> part(Map<?, ?> answer, String name) {
    return answer.get(name) instanceof Map<?, ?> part ? part : Map.of();
  }

  private String get(TokenOptions wanted) {
    String authorization =
        new ClientSecretBasic(new ClientID(user.clientId()), new Secret(user.clientSecret()))
            .toHTTPAuthorizationHeader();
    OAuthAnswer answer =
        ground
            .owner()
            .oauth()
            .token(
                Map.of(
                    "grant_type",
                    "client_credentials",
                    "scope",
                    String.join(" ", Scopes.of(wanted))),
                authorization);
    if (answer.status() != 200) {
      throw new IllegalStateException(
          "The token endpoint refused %s (%d): %s"
              .formatted(user, answer.status(), answer.body().strip()));
    }
    try {
      return BearerAccessToken.parse(JSONObjectUtils.parse(answer.body())).getValue();
    } catch (ParseException e) {
      throw new IllegalStateException(
          "The token endpoint answered %s without an access token.".formatted(user), e);
    }
  }

  /**
   * Clients can't revoke the tokens of service users, so this uses a personal access token, which
   * can be removed.
   */
  @Override
  public String revoked(TokenOptions wanted) {
    NewPersonalAccessToken token =
        ground
            .owner()
            .users()
            .addPersonalAccessToken(user.id(), ground.clock().instant().plus(LIFETIME));
    ground.owner().users().removePersonalAccessToken(user.id(), token.tokenId());
    return token.token();
  }
}

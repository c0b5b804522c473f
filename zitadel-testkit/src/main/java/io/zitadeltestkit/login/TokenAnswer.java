package io.zitadeltestkit.login;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import io.zitadeltestkit.client.oauth.OAuthAnswer;
import io.zitadeltestkit.login.ZitadelLogin.Wanted;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads the answer of the token endpoint, and checks that it belongs to the request. */
final class TokenAnswer {
  private TokenAnswer() {}

  static LoginTokens read(OAuthAnswer answer, Wanted wanted, Nonce nonce, Refusals refusals) {
    try {
      OIDCTokens tokens =
          OIDCTokenResponse.parse(JSONObjectUtils.parse(answer.body())).getOIDCTokens();
      if (tokens.getIDToken() == null) {
        throw refusals.tokens("no ID token");
      }
      Object answered = tokens.getIDToken().getJWTClaimsSet().getClaim("nonce");
      if (!nonce.getValue().equals(answered)) {
        throw refusals.tokens("an ID token with another nonce than was sent");
      }
      Scope scope = tokens.getAccessToken().getScope();
      List<String> scopes = scope == null ? wanted.scopes() : scope.toStringList();
      return new LoginTokens(
          tokens.getAccessToken().getValue(),
          tokens.getIDTokenString(),
          Optional.ofNullable(tokens.getRefreshToken()).map(RefreshToken::getValue),
          Duration.ofSeconds(tokens.getAccessToken().getLifetime()),
          scopes);
    } catch (ParseException | java.text.ParseException e) {
      throw refusals.tokens("no tokens that can be read");
    }
  }
}

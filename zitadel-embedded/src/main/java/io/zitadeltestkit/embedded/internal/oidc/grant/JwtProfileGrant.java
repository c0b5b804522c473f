package io.zitadeltestkit.embedded.internal.oidc.grant;

import com.nimbusds.jwt.JWTClaimsSet;
import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.model.user.MachineKey;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.oidc.client.Assertions;
import io.zitadeltestkit.embedded.internal.oidc.client.TokenClient;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthCall;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthEndpoint;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthFault;
import io.zitadeltestkit.embedded.internal.oidc.token.TokenIssuer;
import io.zitadeltestkit.embedded.internal.version.Difference;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code urn:ietf:params:oauth:grant-type:jwt-bearer}: a service user with one of its keys. */
final class JwtProfileGrant implements OAuthEndpoint {
  private static final Duration SKEW = Duration.ofSeconds(1);

  private final TokenIssuer tokens;

  JwtProfileGrant(TokenIssuer tokens) {
    this.tokens = tokens;
  }

  @Override
  public HttpAnswer answer(OAuthCall call) {
    String assertion = call.parameter("assertion");
    if (assertion.isEmpty()) {
      throw OAuthFault.invalidRequest("assertion missing");
    }
    User user =
        Assertions.verify(
                call,
                assertion,
                SKEW,
                Assertions::isOwn,
                (keyId, userId) -> publicKey(call, keyId, userId))
            .map(JWTClaimsSet::getIssuer)
            .flatMap(id -> call.listed().find(User.TABLE, id))
            .orElseThrow(
                () ->
                    call.profile().has(Difference.INVALID_ASSERTION)
                        ? OAuthFault.invalidGrant("invalid assertion")
                        : OAuthFault.serverError("Errors.Internal"));
    return ServiceUserTokens.answer(call, tokens, TokenClient.serviceUser(user), user, List.of());
  }

  private static Optional<String> publicKey(OAuthCall call, String keyId, String userId) {
    return call.listed()
        .find(MachineKey.TABLE, keyId)
        .filter(key -> key.userId().equals(userId) && call.now().isBefore(key.expiresAt()))
        .map(MachineKey::publicKeyPem);
  }
}

package io.zitadeltestkit.client.auth;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Sends access tokens from the token endpoint, of any grant. */
abstract class OAuthAuthenticator implements Authenticator {
  private final TokenCache tokens = new TokenCache(this::requestToken);
  private final String scope;

  OAuthAuthenticator(Collection<String> furtherScopes) {
    this.scope = Scopes.with(furtherScopes);
  }

  /** Requests a token; called by one thread at a time. */
  abstract AccessToken requestToken(AuthorizationServer server);

  final String scope() {
    return scope;
  }

  @Override
  public final Optional<String> authorization(AuthorizationServer server) {
    return Optional.of(tokens.header(server));
  }

  @Override
  public final boolean refreshAfterUnauthorized(String rejected, AuthorizationServer server) {
    tokens.forget(rejected);
    return true;
  }

  @Override
  public final Optional<Instant> expiresAt() {
    return tokens.expiresAt();
  }

  @Override
  public final void close() {
    tokens.clear();
  }
}

package io.zitadeltestkit.client.auth;

import java.util.Optional;
import java.util.function.Supplier;

/** Sends the token that a supplier gives at the moment. */
final class SuppliedTokenAuthenticator implements Authenticator {
  private final Supplier<String> token;

  SuppliedTokenAuthenticator(Supplier<String> token) {
    this.token = token;
  }

  @Override
  public Optional<String> authorization(AuthorizationServer server) {
    return Optional.of("Bearer " + TokenText.checked(token.get()));
  }

  // The supplier's own toString could be anything, also the token.
  @Override
  public String toString() {
    return "supplied access token";
  }
}

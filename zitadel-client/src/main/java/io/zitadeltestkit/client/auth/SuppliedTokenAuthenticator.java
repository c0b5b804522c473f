package io.zitadeltestkit.client.auth;

import io.zitadeltestkit.client.error.ConfigurationException;
import io.zitadeltestkit.client.internal.text.TokenText;
import java.util.Optional;
import java.util.function.Supplier;

/** Sends the current token of a supplier. */
final class SuppliedTokenAuthenticator implements Authenticator {
  private final Supplier<String> token;

  SuppliedTokenAuthenticator(Supplier<String> token) {
    if (token == null) {
      throw new ConfigurationException(
          "The supplier of the access token is missing (null). Give one that returns the token.");
    }
    this.token = token;
  }

  @Override
  public Optional<String> authorization(AuthorizationServer server) {
    return Optional.of("Bearer " + TokenText.checked(token.get(), server.host()));
  }

  // The supplier's own toString could show the token.
  @Override
  public String toString() {
    return "supplied access token";
  }
}

package io.zitadeltestkit.client.auth;

import java.util.Optional;

/** Sends no {@code Authorization} header. */
public final class NoAuthenticator implements Authenticator {
  /** Makes the authenticator. */
  public NoAuthenticator() {}

  @Override
  public Optional<String> authorization(AuthorizationServer server) {
    return Optional.empty();
  }

  @Override
  public String toString() {
    return "no authentication";
  }
}

package io.zitadeltestkit.client.user;

import java.time.Instant;

/**
 * A client secret that was just generated. Zitadel shows it only once.
 *
 * @param clientSecret the secret; the client id is the service user's login name
 * @param createdAt when it was generated
 */
public record NewMachineSecret(String clientSecret, Instant createdAt) {

  /** Without the secret. */
  @Override
  public String toString() {
    return "NewMachineSecret[clientSecret=[redacted], createdAt=%s]".formatted(createdAt);
  }
}

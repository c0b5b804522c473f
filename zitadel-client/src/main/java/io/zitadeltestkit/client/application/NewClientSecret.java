package io.zitadeltestkit.client.application;

import java.time.Instant;

/**
 * A client secret that was just generated. Zitadel shows it only once.
 *
 * @param clientSecret the secret
 * @param createdAt when it was generated
 */
public record NewClientSecret(String clientSecret, Instant createdAt) {

  /** Without the secret. */
  @Override
  public String toString() {
    return "NewClientSecret[clientSecret=[redacted], createdAt=%s]".formatted(createdAt);
  }
}

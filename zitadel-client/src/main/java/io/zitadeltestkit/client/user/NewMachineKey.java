package io.zitadeltestkit.client.user;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A newly generated key pair. Zitadel shows the private key only once.
 *
 * @param keyId the id, by which it is listed and removed
 * @param keyFile the key file as Zitadel writes it: JSON with {@code type}, {@code keyId}, {@code
 *     key} (the private key as PEM) and {@code userId}
 * @param createdAt when it was generated
 * @param expiresAt until when it works
 */
public record NewMachineKey(String keyId, String keyFile, Instant createdAt, Instant expiresAt) {

  static NewMachineKey of(String keyId, byte[] content, Instant createdAt, Instant expiresAt) {
    return new NewMachineKey(
        keyId, new String(content, StandardCharsets.UTF_8), createdAt, expiresAt);
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "NewMachineKey[keyId=%s, keyFile=[redacted], createdAt=%s, expiresAt=%s]"
        .formatted(keyId, createdAt, expiresAt);
  }
}

package io.zitadeltestkit.client.user;

import java.time.Instant;

/**
 * A personal access token that was just created. Zitadel shows the token only once.
 *
 * @param tokenId the id, by which it is listed and removed
 * @param token the token, sent as {@code Bearer}
 * @param createdAt when it was created
 * @param expiresAt until when it works
 */
public record NewPersonalAccessToken(
    String tokenId, String token, Instant createdAt, Instant expiresAt) {

  /** Without the token. */
  @Override
  public String toString() {
    return "NewPersonalAccessToken[tokenId=%s, token=[redacted], createdAt=%s, expiresAt=%s]"
        .formatted(tokenId, createdAt, expiresAt);
  }
}

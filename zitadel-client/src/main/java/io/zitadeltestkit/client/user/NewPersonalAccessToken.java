package io.zitadeltestkit.client.user;

import java.time.Instant;

/**
 * A personal access token that was just minted. Zitadel tells the token this one time.
 *
 * @param tokenId the id, by which it is listed and removed
 * @param token what stands after {@code Bearer} in a request
 * @param createdAt when it was minted
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

package io.zitadeltestkit.client.session;

import java.time.Instant;

/**
 * A newly created session.
 *
 * @param id the id
 * @param token proves that the bearer owns the session, and works as an access token too. The next
 *     change of the session replaces it
 * @param createdAt when it was created
 */
public record CreatedSession(String id, String token, Instant createdAt) {

  /** Without the token. */
  @Override
  public String toString() {
    return "CreatedSession[id=%s, token=[redacted], createdAt=%s]".formatted(id, createdAt);
  }
}

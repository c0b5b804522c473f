package io.zitadeltestkit.embedded.internal.api.session;

import io.zitadeltestkit.embedded.internal.model.Hashes;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/**
 * The text of a session's token. As on the real server it names its session, so that a token which
 * was replaced is told from one that never was. What proves anything are the random bytes in it.
 */
final class SessionToken {
  /** Makes tokens about as long as the real ones. */
  private static final int RANDOM_BYTES = 50;

  private SessionToken() {}

  static String create(String sessionId) {
    byte[] random = decode(Hashes.randomText(RANDOM_BYTES)).orElseThrow();
    ByteBuffer token = ByteBuffer.allocate(RANDOM_BYTES + Long.BYTES).put(random);
    token.putLong(Long.parseLong(sessionId) ^ token.getLong(0));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
  }

  /** {@return the session that a token names; empty for a text of another form} */
  static Optional<String> sessionOf(String token) {
    return decode(token)
        .filter(bytes -> bytes.length == RANDOM_BYTES + Long.BYTES)
        .map(ByteBuffer::wrap)
        .map(bytes -> Long.toString(bytes.getLong(RANDOM_BYTES) ^ bytes.getLong(0)));
  }

  /** {@return whether a text could be a token: base64url without padding} */
  static boolean isWellFormed(String token) {
    return token.indexOf('=') < 0 && decode(token).isPresent();
  }

  private static Optional<byte[]> decode(String token) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(token));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

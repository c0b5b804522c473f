package io.zitadeltestkit.embedded.internal.secret;

import io.zitadeltestkit.embedded.internal.version.Difference;
import io.zitadeltestkit.embedded.internal.version.Profile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The only class that knows the form of opaque tokens. Some contain the id of their entity, so that
 * a replaced token is distinguished from an unknown one; the rest is unguessable. Both forms are
 * read by all releases, since a database may be older.
 */
public final class OpaqueTokens {
  /** What the ids of auth requests and OIDC sessions begin with. */
  public static final String ID_PREFIX = "V2_";

  /** What follows the id of a session in that of its access token. */
  public static final String ACCESS_TOKEN = "-at_";

  private static final String OIDC_KEY = "oidcKey";
  private static final String NO_KEY = "";

  /** The lengths make plain tokens as long as the real ones: 104, 71, 50 and 78 characters. */
  private static final int ACCESS_BYTES = 78;

  private static final int PERSONAL_BYTES = 53;
  private static final int CODE_BYTES = 37;

  private static final int SESSION_BYTES = 58;

  private static final int REFRESH_BYTES = 25;
  private static final int DEVICE_BYTES = 16;

  private final boolean jwe;

  private OpaqueTokens(boolean jwe) {
    this.jwe = jwe;
  }

  /** The tokens of a release. */
  public static OpaqueTokens of(Profile profile) {
    return new OpaqueTokens(profile.has(Difference.JWE_TOKENS));
  }

  /**
   * {@return a personal access token} It never begins with a hyphen: it may be an argument of a
   * program, which would take it for an option.
   */
  public String personal(String tokenId, String userId) {
    if (jwe) {
      return Jwe.seal(OIDC_KEY, tokenId + ":" + userId);
    }
    String token;
    do {
      token = Hashes.randomText(PERSONAL_BYTES);
    } while (token.startsWith("-"));
    return token;
  }

  /** {@return the access token of an OAuth session, whose id begins that of the token} */
  public String access(String tokenId, String userId) {
    if (jwe) {
      return Jwe.seal(NO_KEY, tokenId + ":" + userId);
    }
    return numbered(
        ACCESS_BYTES, Long.parseLong(oauthSessionOf(tokenId).substring(ID_PREFIX.length())));
  }

  /** {@return the id of the OAuth session in an access token; empty for another form} */
  public static Optional<String> sessionOfAccess(String token) {
    return Jwe.open(token)
        .filter(content -> content.startsWith(ID_PREFIX) && content.contains(ACCESS_TOKEN))
        .map(OpaqueTokens::oauthSessionOf)
        .or(() -> numberOf(ACCESS_BYTES, token).map(number -> ID_PREFIX + number));
  }

  private static String oauthSessionOf(String tokenId) {
    return tokenId.substring(0, tokenId.indexOf(ACCESS_TOKEN));
  }

  /** {@return an authorization code} */
  public String code(String authRequestId) {
    return jwe ? Jwe.seal(NO_KEY, authRequestId) : Hashes.randomText(CODE_BYTES);
  }

  /** {@return the id of a device authorization} */
  public String device(String id) {
    return jwe ? Jwe.seal(OIDC_KEY, Hashes.randomText(DEVICE_BYTES)) : id;
  }

  /**
   * {@return a refresh token, which begins with the content that {@link #contentOfRefresh} reads}
   */
  public String refresh(String tokenId, String userId) {
    return jwe
        ? Jwe.seal(OIDC_KEY, tokenId + ":" + userId)
        : encode(
            (tokenId + ":" + Hashes.randomText(REFRESH_BYTES)).getBytes(StandardCharsets.UTF_8));
  }

  /** {@return the content of a refresh token, its id first; empty for another form} */
  public static Optional<String> contentOfRefresh(String token) {
    return Jwe.open(token)
        .or(() -> decode(token).map(bytes -> new String(bytes, StandardCharsets.UTF_8)));
  }

  /** {@return a session token} */
  public String session(String sessionId, String tokenId) {
    if (jwe) {
      return Jwe.seal(OIDC_KEY, "sess_" + sessionId + ":" + tokenId);
    }
    return numbered(SESSION_BYTES, Long.parseLong(sessionId));
  }

  /** {@return the session id in a session token; empty for another form} */
  public static Optional<String> sessionOf(String token) {
    return Jwe.open(token)
        .filter(content -> content.startsWith("sess_"))
        .map(content -> content.substring("sess_".length(), content.lastIndexOf(':')))
        .or(() -> numberOf(SESSION_BYTES, token).map(number -> Long.toString(number)));
  }

  /** An unguessable text with a hidden number. */
  private static String numbered(int length, long number) {
    int randomLength = length - Long.BYTES;
    byte[] random = decode(Hashes.randomText(randomLength)).orElseThrow();
    ByteBuffer token = ByteBuffer.allocate(length).put(random);
    token.putLong(number ^ token.getLong(0));
    return encode(token.array());
  }

  private static Optional<Long> numberOf(int length, String token) {
    return decode(token)
        .filter(bytes -> bytes.length == length)
        .map(ByteBuffer::wrap)
        .map(bytes -> bytes.getLong(length - Long.BYTES) ^ bytes.getLong(0));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Optional<byte[]> decode(String token) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(token));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

package io.zitadeltestkit.internal.token;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.internal.Notices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * For servers whose clock can't be moved: gets a token that expires soon, and waits until it has
 * expired. While it is issued, all access tokens of the instance have the short lifetime.
 */
public final class ShortLifetime {
  private static final String SETTINGS = "/admin/v1/settings/oidc";
  private static final String LIFETIME = "accessTokenLifetime";
  private static final Duration SHORT = Duration.ofSeconds(2);

  /** A token with at most this lifetime was issued with the new setting. */
  private static final Duration MAX = Duration.ofSeconds(10);

  /** The token endpoint sees a changed setting only after a moment. */
  private static final Duration EFFECTIVE_WITHIN = Duration.ofSeconds(30);

  /** Resource servers accept an expired token for a while, Spring for a minute. */
  private static final Duration LEEWAY = Duration.ofSeconds(65);

  private static final long PAUSE_MILLIS = 200;

  private ShortLifetime() {}

  /**
   * Returns a token that has expired beyond the leeway of resource servers.
   *
   * @param owner a client that may change the instance's settings
   * @param issuer issues a JWT
   * @return the token
   */
  public static String expired(ZitadelClient owner, Supplier<String> issuer) {
    String token = issued(owner, issuer);
    Instant expiry = new ForgedTokens(token, Clock.systemUTC()).expiresAt();
    Duration wait = Duration.between(Instant.now(), expiry.plus(LEEWAY));
    Notices.info(
        "Waiting %d s for an access token to expire, beyond the leeway of resource servers."
            .formatted(wait.toSeconds()));
    pause(Math.max(0, wait.toMillis()));
    return token;
  }

  /** One at a time: a second caller would read the short lifetime as the value to restore. */
  private static synchronized String issued(ZitadelClient owner, Supplier<String> issuer) {
    Map<?, ?> answer = owner.rest("GET", SETTINGS, null, Map.class);
    Map<Object, Object> before = new HashMap<>();
    if (answer.get("settings") instanceof Map<?, ?> settings) {
      settings.forEach(before::put);
    }
    before.remove("details");
    Map<Object, Object> brief = new HashMap<>(before);
    brief.put(LIFETIME, SHORT.toSeconds() + "s");
    owner.rest("PUT", SETTINGS, brief, Map.class);
    try {
      Instant deadline = Instant.now().plus(EFFECTIVE_WITHIN);
      while (true) {
        String token = issuer.get();
        Duration lifetime = new ForgedTokens(token, Clock.systemUTC()).lifetime();
        if (lifetime.compareTo(MAX) <= 0) {
          return token;
        }
        if (Instant.now().isAfter(deadline)) {
          throw new IllegalStateException(
              "The lifetime of access tokens was set to %d s, but %d s later the server still issues one that lives for %s."
                  .formatted(SHORT.toSeconds(), EFFECTIVE_WITHIN.toSeconds(), lifetime));
        }
        pause(PAUSE_MILLIS);
      }
    } finally {
      owner.rest("PUT", SETTINGS, before, Map.class);
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a token was to expire.", e);
    }
  }
}

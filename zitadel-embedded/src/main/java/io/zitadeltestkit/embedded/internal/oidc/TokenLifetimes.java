package io.zitadeltestkit.embedded.internal.oidc;

import java.time.Duration;

/** How long tokens live where an instance says nothing else. */
final class TokenLifetimes {
  static final Duration ACCESS_TOKEN = Duration.ofHours(12);
  static final Duration ID_TOKEN = Duration.ofHours(12);
  static final Duration REFRESH_TOKEN = Duration.ofDays(90);
  static final Duration REFRESH_TOKEN_IDLE = Duration.ofDays(30);

  private TokenLifetimes() {}
}

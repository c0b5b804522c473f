package io.zitadeltestkit.client.internal;

import java.time.Duration;

/**
 * Which calls are retried, and how often.
 *
 * @param attempts how often a call is made at most; 1 for no retry
 * @param writes whether writes are retried as well
 * @param firstDelay the wait before the second attempt; doubled for each one after it
 * @param longestDelay the longest wait; if a server asks for more, the call fails
 */
public record RetryRules(int attempts, boolean writes, Duration firstDelay, Duration longestDelay) {
  /** Three attempts for calls that only read. */
  public static final RetryRules DEFAULT =
      new RetryRules(3, false, Duration.ofMillis(100), Duration.ofSeconds(10));
}

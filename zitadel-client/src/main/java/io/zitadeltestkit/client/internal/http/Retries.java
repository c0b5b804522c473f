package io.zitadeltestkit.client.internal.http;

import io.zitadeltestkit.client.error.ConnectionException;
import io.zitadeltestkit.client.error.ConnectionException.Kind;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/**
 * Retries transient failures: a refused or broken connection, 502, 503, 504, and 429.
 *
 * <p>{@link HttpChannel#exchange} also repeats, at once and uncounted, a request that met a
 * connection of the pool that the server had closed.
 */
public final class Retries {
  private static final Set<Integer> RETRYABLE_STATUSES = Set.of(429, 502, 503, 504);

  /** Methods that only read, by their names. */
  private static final Pattern READING = Pattern.compile("[^/]*/(Get|List|Search).*");

  private final Rules rules;
  private final Clock clock;
  private final Sleeper sleeper;

  /**
   * Which calls are retried, and how often.
   *
   * @param attempts how often a call is made at most; 1 for no retry
   * @param writes whether writes are retried as well
   * @param firstDelay the wait before the second attempt; doubled for each one after it
   * @param longestDelay the longest wait; if a server asks for more, the call fails
   */
  public record Rules(int attempts, boolean writes, Duration firstDelay, Duration longestDelay) {
    /** Three attempts for calls that only read. */
    public static final Rules DEFAULT =
        new Rules(3, false, Duration.ofMillis(100), Duration.ofSeconds(10));
  }

  /** Waits between two attempts. */
  @FunctionalInterface
  interface Sleeper {
    void sleep(Duration time) throws InterruptedException;
  }

  /**
   * The last answer.
   *
   * @param answer what came back
   * @param attempts how many attempts were made
   */
  public record Outcome(HttpAnswer answer, int attempts) {}

  Retries(Rules rules, Clock clock, Sleeper sleeper) {
    this.rules = rules;
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /** {@return whether a method only reads} */
  public static boolean reads(String method) {
    return READING.matcher(method).matches();
  }

  public static Retries of(HttpSettings settings) {
    return new Retries(settings.retries(), settings.clock(), time -> Thread.sleep(time.toMillis()));
  }

  /**
   * Makes a call, with as many attempts as the rules allow.
   *
   * @param reads whether the call only reads
   * @param send makes an attempt; gets its number, from 1
   */
  public Outcome run(boolean reads, IntFunction<HttpAnswer> send) {
    int most = reads || rules.writes() ? rules.attempts() : 1;
    for (int attempt = 1; ; attempt++) {
      Duration delay = delayAfter(attempt);
      try {
        HttpAnswer answer = send.apply(attempt);
        if (attempt >= most || !RETRYABLE_STATUSES.contains(answer.status())) {
          return new Outcome(answer, attempt);
        }
        Duration asked = retryAfter(answer, clock.instant()).orElse(delay);
        if (asked.compareTo(rules.longestDelay()) > 0) {
          return new Outcome(answer, attempt);
        }
        delay = asked;
      } catch (ConnectionException e) {
        boolean passing = e.kind() == Kind.REFUSED || e.kind() == Kind.BROKEN;
        if (attempt >= most || !passing) {
          throw e;
        }
      }
      pause(delay);
    }
  }

  private Duration delayAfter(int attempt) {
    Duration doubled = rules.firstDelay().multipliedBy(1L << Math.min(attempt - 1, 20));
    return doubled.compareTo(rules.longestDelay()) < 0 ? doubled : rules.longestDelay();
  }

  private void pause(Duration time) {
    try {
      sleeper.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConnectionException(
          Kind.INTERRUPTED, "The thread was interrupted while it waited to try a call again.", e);
    }
  }

  /** {@return the wait that the server asks for, in seconds or as a date} */
  public static Optional<Duration> retryAfter(HttpAnswer answer, Instant now) {
    String text = answer.header("Retry-After").strip();
    if (text.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(now, date);
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

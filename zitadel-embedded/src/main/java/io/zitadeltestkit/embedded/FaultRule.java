package io.zitadeltestkit.embedded;

import io.zitadeltestkit.embedded.internal.fault.Code;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.http.FaultAnswers;
import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A rule for some requests. Made by {@link Faults}; takes effect with {@code answer}, {@code delay}
 * or {@code drop}.
 */
public final class FaultRule {
  private static final Map<Integer, Code> CODES =
      Map.of(
          429, Code.RESOURCE_EXHAUSTED,
          500, Code.INTERNAL,
          502, Code.UNAVAILABLE,
          503, Code.UNAVAILABLE,
          504, Code.DEADLINE_EXCEEDED);

  private final List<FaultRule> rules;
  private final String begin;
  private final String pathPart;
  private final AtomicInteger left = new AtomicInteger(1);
  private final AtomicInteger used = new AtomicInteger();
  private volatile String often = "";
  private volatile String effect = "";
  private volatile Behaviour behaviour = (request, rest) -> Optional.of(rest.get());

  private interface Behaviour {
    Optional<HttpAnswer> apply(HttpRequest request, Supplier<HttpAnswer> rest);
  }

  /**
   * A rule without effect.
   *
   * @param rules the list that it is added to once it has an effect
   * @param begin the test's call that began it
   * @param pathPart a part of the paths that it applies to
   */
  FaultRule(List<FaultRule> rules, String begin, String pathPart) {
    this.rules = rules;
    this.begin = begin;
    this.pathPart = pathPart;
  }

  /**
   * Applies to several requests.
   *
   * @param times how many; 1 by default
   * @return this
   */
  public FaultRule times(int times) {
    if (times < 1) {
      throw new IllegalArgumentException(
          "A fault happens at least once, not " + times + " times; Faults.clear() ends all.");
    }
    left.set(times);
    often = ".times(" + times + ")";
    return this;
  }

  /**
   * Applies to all matching requests, until {@link Faults#clear()}.
   *
   * @return this
   */
  public FaultRule always() {
    left.set(Integer.MAX_VALUE);
    often = ".always()";
    return this;
  }

  /**
   * Answers with an error in the form that the caller expects.
   *
   * @param status 429, 500, 502, 503 or 504
   */
  public void answer(int status) {
    answer(status, Duration.ZERO);
  }

  /**
   * Answers with an error in the form that the caller expects, and with {@code Retry-After}.
   *
   * @param status 429, 500, 502, 503 or 504
   * @param retryAfter the value of {@code Retry-After}, in whole seconds; zero leaves it out
   */
  public void answer(int status, Duration retryAfter) {
    Code code = CODES.get(status);
    if (code == null) {
      throw new IllegalArgumentException(
          "The status of a fault is 429, 500, 502, 503 or 504, not "
              + status
              + ". Refusals such as 403 and 404 come from what the test sets up.");
    }
    Fault fault = Fault.plain(code, "a fault that the test asked for");
    does(
        ".answer(" + status + (retryAfter.isZero() ? ")" : ", " + retryAfter + ")"),
        (request, rest) -> {
          HttpAnswer answer = FaultAnswers.of(request, status, fault);
          return Optional.of(
              retryAfter.isZero()
                  ? answer
                  : answer.with("Retry-After", Long.toString(retryAfter.toSeconds())));
        });
  }

  /**
   * Answers normally, but late.
   *
   * @param duration how long the answer is delayed
   */
  public void delay(Duration duration) {
    does(
        ".delay(" + duration + ")",
        (request, rest) -> {
          try {
            TimeUnit.NANOSECONDS.sleep(duration.toNanos());
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
          }
          return Optional.of(rest.get());
        });
  }

  /** Closes the connection without an answer; the request is not carried out. */
  public void drop() {
    does(".drop()", (request, rest) -> Optional.empty());
  }

  private void does(String newEffect, Behaviour newBehaviour) {
    effect = newEffect;
    behaviour = newBehaviour;
    rules.add(this);
  }

  boolean takes(HttpRequest request) {
    if (!request.path().contains(pathPart)) {
      return false;
    }
    int before = left.getAndUpdate(n -> n == Integer.MAX_VALUE || n <= 0 ? n : n - 1);
    if (before == 1) {
      rules.remove(this);
    }
    if (before > 0) {
      used.incrementAndGet();
    }
    return before > 0;
  }

  boolean isUnused() {
    return used.get() == 0;
  }

  /** The rule as the test wrote it, and how often it was used. */
  @Override
  public String toString() {
    int count = used.get();
    String usage = count == 0 ? "never used" : count == 1 ? "used once" : "used %d times";
    return "FaultRule[%s%s%s, %s]".formatted(begin, often, effect, usage.formatted(count));
  }

  Optional<HttpAnswer> apply(HttpRequest request, Supplier<HttpAnswer> rest) {
    return behaviour.apply(request, rest);
  }
}

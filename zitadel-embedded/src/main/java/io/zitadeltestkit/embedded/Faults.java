package io.zitadeltestkit.embedded;

import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.http.HttpRequest;
import io.zitadeltestkit.embedded.internal.http.Interceptor;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * Makes a server misbehave, for tests of what an application does then: delays, dropped
 * connections, and answers such as 503. Rules are asked in the order in which they were made; the
 * first that fits counts. A path that is misspelt fits nothing: {@link #unused()} finds it.
 * Thread-safe.
 *
 * <pre>{@code
 * server.faults().next().answer(503);
 * server.faults().on("UserService/ListUsers").times(2).answer(429, Duration.ofSeconds(1));
 * server.faults().on("/oauth/v2/token").always().delay(Duration.ofMillis(300));
 * server.faults().next().drop();
 * }</pre>
 */
public final class Faults {
  private final List<FaultRule> rules = new CopyOnWriteArrayList<>();

  Faults() {}

  /**
   * Begins a rule for the next request, whatever it is; liveness and readiness excepted.
   *
   * @return the rule, which has no effect until it says what to do
   */
  public FaultRule next() {
    return new FaultRule(rules, "next()", "");
  }

  /**
   * Begins a rule for requests whose path contains a text; for one of them unless it says
   * otherwise.
   *
   * @param pathPart such as {@code UserService/ListUsers} or {@code /oauth/v2/token}
   * @return the rule, which has no effect until it says what to do
   * @throws IllegalArgumentException if it is blank; {@link #next()} is for any request
   */
  public FaultRule on(String pathPart) {
    if (pathPart.isBlank()) {
      throw new IllegalArgumentException(
          "A fault on \"%s\" has no path to wait for. Name a part of one, such as UserService/ListUsers, or say next() for the next request, whatever it is."
              .formatted(pathPart));
    }
    return new FaultRule(rules, "on(\"" + pathPart + "\")", pathPart);
  }

  /**
   * Returns the rules that no request has met: those that a test has not come to, or whose path is
   * misspelt.
   *
   * <pre>{@code
   * assertThat(server.faults().unused()).isEmpty();
   * }</pre>
   *
   * @return the rules, in their order; none that were removed with {@link #clear()}
   */
  public List<FaultRule> unused() {
    return rules.stream().filter(FaultRule::isUnused).toList();
  }

  /** {@return the rules in effect, in words} */
  List<String> inEffect() {
    return rules.stream().map(FaultRule::toString).toList();
  }

  /** Removes all rules: the server behaves. */
  public void clear() {
    rules.clear();
  }

  /** The rules that are in effect, and how often each was used. */
  @Override
  public String toString() {
    return "Faults" + rules;
  }

  Interceptor interceptor() {
    return this::apply;
  }

  private Optional<HttpAnswer> apply(HttpRequest request, Supplier<HttpAnswer> rest) {
    if (!rules.isEmpty() && !request.path().startsWith("/debug/")) {
      for (FaultRule rule : rules) {
        if (rule.takes(request)) {
          return rule.apply(request, rest);
        }
      }
    }
    return Optional.of(rest.get());
  }
}

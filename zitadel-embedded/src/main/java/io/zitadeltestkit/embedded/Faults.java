package io.zitadeltestkit.embedded;

import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.http.HttpRequest;
import io.zitadeltestkit.embedded.internal.http.Interceptor;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * Makes a server misbehave, to test how an application reacts: delays, dropped connections, and
 * answers such as 503. The first rule that matches a request applies. A misspelt path matches
 * nothing: {@link #unused()} finds it. Thread-safe.
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
   * Begins a rule for the next request of any kind, except liveness and readiness.
   *
   * @return the rule, which has no effect until its effect is set
   */
  public FaultRule next() {
    return new FaultRule(rules, "next()", "");
  }

  /**
   * Begins a rule for requests whose path contains a text; by default for one of them.
   *
   * @param pathPart such as {@code UserService/ListUsers} or {@code /oauth/v2/token}
   * @return the rule, which has no effect until its effect is set
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
   * Returns the rules that no request has matched: either the test has not reached them, or their
   * path is misspelt.
   *
   * <pre>{@code
   * assertThat(server.faults().unused()).isEmpty();
   * }</pre>
   *
   * @return the rules, in their order, without those removed by {@link #clear()}
   */
  public List<FaultRule> unused() {
    return rules.stream().filter(FaultRule::isUnused).toList();
  }

  /** {@return the rules in effect, as text} */
  List<String> inEffect() {
    return rules.stream().map(FaultRule::toString).toList();
  }

  /** Removes all rules. */
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

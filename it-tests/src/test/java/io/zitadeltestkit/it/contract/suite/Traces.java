package io.zitadeltestkit.it.contract.suite;

import io.zitadeltestkit.junit.TestOrganization;
import io.zitadeltestkit.junit.TestServiceUser;
import io.zitadeltestkit.junit.ZitadelServer;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What was there while classes ran, for {@link Afterwards} to look for. */
final class Traces {
  private static final Queue<Trace> ALL = new ConcurrentLinkedQueue<>();

  private Traces() {}

  /** What a trace is of. */
  enum Kind {
    /** An organization of its own. */
    ORGANIZATION,
    /** An instance of its own. */
    INSTANCE,
    /** One for the whole run. */
    SHARED
  }

  /**
   * What a class or method had.
   *
   * @param token a personal access token
   */
  record Trace(
      Kind kind, String scope, String url, String organizationId, String userId, String token) {
    /** Without the token. */
    @Override
    public String toString() {
      return kind + " of " + scope + ": organization " + organizationId + " at " + url;
    }
  }

  static void add(
      Kind kind, String scope, ZitadelServer server, TestOrganization org, TestServiceUser bot) {
    ALL.add(new Trace(kind, scope, server.url(), org.id(), bot.id(), bot.token()));
  }

  static List<Trace> of(Kind kind) {
    return ALL.stream().filter(trace -> trace.kind() == kind).toList();
  }

  /** The organizations that a scope's tests had, without repetition. */
  static List<String> organizations(String scope) {
    return ALL.stream()
        .filter(trace -> trace.scope().equals(scope))
        .map(Trace::organizationId)
        .distinct()
        .toList();
  }

  /** How many tests of a scope have left a trace. */
  static int tests(String scope) {
    return (int) ALL.stream().filter(trace -> trace.scope().equals(scope)).count();
  }
}

package io.zitadeltestkit.junit;

import io.zitadeltestkit.backend.BackendException;
import io.zitadeltestkit.backend.ContainerBackend;
import io.zitadeltestkit.internal.Notices;
import java.util.Locale;
import java.util.Optional;

/**
 * Chooses a backend if none is pinned: a container if one can be started (then later failures don't
 * cause a fallback), otherwise the embedded server, with a clear warning. On CI it does not fall
 * back: a suite that silently stops testing against the real server is worse than one that fails.
 */
final class AutoBackend {
  /** How to pin a backend; part of several messages. */
  private static final String HOW_TO_PIN =
      "To pin one, set backend = … in @ZitadelTest, the property zitadel.testkit.backend or the"
          + " variable ZITADEL_TESTKIT_BACKEND to container, embedded or external.";

  private AutoBackend() {}

  static Backend choose(String version) {
    String ci = System.getenv("CI");
    return choose(
        new ContainerBackend(version).problem(),
        ci != null && !ci.isEmpty() && !ci.equals("false"));
  }

  /**
   * @param containerProblem why no container can be started, as a sentence that could follow a
   *     colon; empty if one can
   * @param ci whether this is a CI run
   */
  static Backend choose(Optional<String> containerProblem, boolean ci) {
    if (containerProblem.isEmpty()) {
      return Backend.CONTAINER;
    }
    String problem = containerProblem.get();
    if (ci) {
      throw new BackendException(
          "No backend was pinned, and this is CI, where the toolkit does not fall back to the"
              + " embedded server by itself: "
              + problem
              + ". "
              + HOW_TO_PIN);
    }
    Notices.warn(
        problem.substring(0, 1).toUpperCase(Locale.ROOT)
            + problem.substring(1)
            + ". The tests run against the EMBEDDED server, not a real Zitadel. "
            + HOW_TO_PIN);
    return Backend.EMBEDDED;
  }
}

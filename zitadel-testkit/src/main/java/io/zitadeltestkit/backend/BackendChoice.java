package io.zitadeltestkit.backend;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Chooses a backend where nobody has: a container if a Docker engine answers, and then no falling
 * back whatever goes wrong later; else the embedded server, with a loud line that says so. On CI it
 * does not fall back: a suite that quietly stopped testing against the real server is worse than
 * one that fails.
 */
public final class BackendChoice {
  /** How to pin a backend; part of several messages. */
  static final String HOW_TO_PIN =
      "To pin one, set backend = … in @ZitadelTest, the property zitadel.testkit.backend or the variable "
          + "ZITADEL_TESTKIT_BACKEND to container, embedded or external.";

  private BackendChoice() {}

  /**
   * What was chosen.
   *
   * @param kind the backend
   * @param warning a line that has to be shown; empty if the choice is what anybody would expect
   */
  public record Choice(BackendKind kind, Optional<String> warning) {}

  /**
   * Chooses.
   *
   * @param dockerProblem asks for a Docker engine: why there is none, as a sentence that could
   *     follow a colon; null if one answers
   * @param ci whether this is a CI run: the variable {@code CI} is set to something other than
   *     {@code false}
   * @return the choice
   * @throws BackendException on CI without an engine
   */
  public static Choice choose(Supplier<@Nullable String> dockerProblem, boolean ci) {
    String problem = dockerProblem.get();
    if (problem == null) {
      return new Choice(BackendKind.CONTAINER, Optional.empty());
    }
    if (ci) {
      throw new BackendException(
          "No backend was pinned, and this is CI, where the toolkit does not fall back to the embedded server by itself: "
              + problem
              + ". "
              + HOW_TO_PIN);
    }
    return new Choice(
        BackendKind.EMBEDDED,
        Optional.of(
            capitalized(problem)
                + ". The tests run against the EMBEDDED server, not a real Zitadel. "
                + HOW_TO_PIN));
  }

  private static String capitalized(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}

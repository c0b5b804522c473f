package io.zitadeltestkit.seed;

import java.util.List;

/**
 * A seed is invalid, or the server refused it. The message names file, line and field of each
 * problem. Nothing of the seed is left on the server.
 */
public final class SeedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A line per problem, in the order of the file. */
  private final List<String> problems;

  SeedException(String file, List<String> problems) {
    super(message(file, problems));
    this.problems = List.copyOf(problems);
  }

  SeedException(String problem, RuntimeException cause) {
    super(problem, cause);
    this.problems = List.of(problem);
  }

  private static String message(String file, List<String> problems) {
    return problems.size() == 1
        ? problems.get(0)
        : file
            + " has "
            + problems.size()
            + " problems, and nothing was made:\n  "
            + String.join("\n  ", problems);
  }

  /**
   * Returns the problems.
   *
   * @return a line per problem, in the order of the file, such as {@code acme.yaml, line 12,
   *     organizations[0].users[1].email: is missing}
   */
  public List<String> problems() {
    return problems;
  }
}

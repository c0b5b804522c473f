package io.zitadeltestkit.it.versions;

import io.zitadeltestkit.embedded.VersionDifference;
import java.util.List;
import java.util.stream.Collectors;

/** The page {@code docs/versions.md}. */
final class VersionsPage {
  private static final String HEAD =
      """
      # Versions of Zitadel

      The toolkit is tested with Zitadel %1$s. The embedded server answers as each of them, %2$s unless something else is asked for:

      - `@ZitadelTest(version = "4.13")`, the property `zitadel.testkit.version` or the variable `ZITADEL_TESTKIT_VERSION`, for the embedded server and for the tag of the container's image
      - `EmbeddedZitadel.builder().version("4.13")`, and `--zitadel-version 4.13` of the self-contained program and its command `up`

      Other versions only log a warning. The embedded server answers as %2$s then, and to a higher version also as [announced](#what-is-announced).

      ## What differs

      This table is made by the tests: `./mvnw verify -Dupdate.docs=true` writes it, and without the property the build fails if it is not true any more. The last column names the recorded answers of real servers
      (`it-tests/src/test/resources/recordings` and `recordings-4.16`) that show it, as scenario/step, and how many differ. Answers that no line speaks of are the same.

      | | %3$s | %2$s | recorded |
      |---|---|---|---|
      """;

  private static final String ANNOUNCED =
      """

      ## What is announced

      A higher version than %s, such as `version("4.20")`, has what is announced up to there, so that a suite can meet it early.

      | | from | now | then |
      |---|---|---|---|
      """;

  private final List<VersionDifference> differences;
  private final List<String> versions;
  private final List<String> steps;

  /**
   * The page.
   *
   * @param differences what differs
   * @param versions the tested versions, oldest first
   * @param steps the recorded steps that differ
   */
  VersionsPage(List<VersionDifference> differences, List<String> versions, List<String> steps) {
    this.differences = differences;
    this.versions = versions;
    this.steps = steps;
  }

  String text() {
    String newest = versions.get(versions.size() - 1);
    StringBuilder page =
        new StringBuilder(HEAD.formatted(String.join(" and ", versions), newest, versions.get(0)));
    differences.stream()
        .filter(difference -> !difference.recordings().isEmpty())
        .forEach(
            difference ->
                page.append(
                    "| %s | %s | %s | %s |\n"
                        .formatted(
                            difference.subject(),
                            difference.before(),
                            difference.after(),
                            recorded(difference))));
    page.append(ANNOUNCED.formatted(newest));
    differences.stream()
        .filter(difference -> difference.recordings().isEmpty())
        .forEach(
            difference ->
                page.append(
                    "| %s | %s | %s | %s |\n"
                        .formatted(
                            difference.subject(),
                            "v" + difference.since(),
                            difference.before(),
                            difference.after())));
    return page.toString();
  }

  private String recorded(VersionDifference difference) {
    return difference.recordings().stream()
        .map(
            pattern ->
                "`%s` (%d)".formatted(pattern, RecordedSteps.matching(steps, pattern).size()))
        .collect(Collectors.joining(", "));
  }
}

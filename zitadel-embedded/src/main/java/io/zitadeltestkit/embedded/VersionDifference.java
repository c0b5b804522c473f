package io.zitadeltestkit.embedded;

import io.zitadeltestkit.embedded.internal.version.Difference;
import java.util.Arrays;
import java.util.List;

/**
 * A difference between releases of Zitadel.
 *
 * @param name its name
 * @param since the first tested version that has it, such as {@code 4.16}, or the version that it
 *     is announced for
 * @param subject its subject
 * @param before the behavior before
 * @param after the behavior since
 * @param recordings the recorded answers of real servers that show it, as {@code scenario/step}
 *     with {@code *} for any text; empty if it is only announced
 */
public record VersionDifference(
    String name,
    String since,
    String subject,
    String before,
    String after,
    List<String> recordings) {
  /**
   * Copies the list.
   *
   * @param name its name
   * @param since the first version that has it
   * @param subject its subject
   * @param before the behavior before
   * @param after the behavior since
   * @param recordings the recorded answers that show it
   */
  public VersionDifference {
    recordings = List.copyOf(recordings);
  }

  static List<VersionDifference> all() {
    return Arrays.stream(Difference.values())
        .map(
            difference ->
                new VersionDifference(
                    difference.name(),
                    difference.since().toString(),
                    difference.subject(),
                    difference.before(),
                    difference.after(),
                    difference.recordings()))
        .toList();
  }
}

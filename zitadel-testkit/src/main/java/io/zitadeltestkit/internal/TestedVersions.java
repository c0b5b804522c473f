package io.zitadeltestkit.internal;

import io.zitadeltestkit.embedded.EmbeddedZitadel;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The versions of Zitadel that the toolkit is tested with; other versions are neither tested nor
 * blocked.
 */
public final class TestedVersions {
  private static final Pattern MINOR = Pattern.compile("v?(\\d+\\.\\d+)");
  private static final Pattern FULL = Pattern.compile("v?(\\d+\\.\\d+)(\\.\\d+.*)");

  private TestedVersions() {}

  /**
   * Finds the tag of an image.
   *
   * @param version such as {@code 4.16} or {@code v4.16.0}; another text is a tag itself
   * @return such as {@code v4.16.0}; for a minor version the tested release
   */
  public static String tag(String version) {
    Matcher full = FULL.matcher(version);
    if (full.matches()) {
      return "v" + full.group(1) + full.group(2);
    }
    Matcher minor = MINOR.matcher(version);
    return minor.matches() ? tested(minor.group(1)).orElse("v" + minor.group(1) + ".0") : version;
  }

  /**
   * Makes the warning about an untested version.
   *
   * @param version as the server reports it, such as {@code v4.16.0}
   * @param backend the backend that runs it
   * @return a line; empty if the minor version is tested, or the server does not report its version
   */
  public static Optional<String> note(String version, String backend) {
    Matcher full = FULL.matcher(version);
    boolean tested = full.matches() && tested(full.group(1)).isPresent();
    return tested || version.equals("unknown")
        ? Optional.empty()
        : Optional.of(
            "Zitadel %s (%s) is not among the versions that the toolkit is tested with: %s. Most should work; docs/versions.md says what differs between them. To pin a version, set version = … in @ZitadelTest, the property zitadel.testkit.version or the variable ZITADEL_TESTKIT_VERSION."
                .formatted(version, backend, String.join(", ", all())));
  }

  /** {@return the releases, oldest first} */
  public static List<String> all() {
    return EmbeddedZitadel.testedVersions();
  }

  private static Optional<String> tested(String minor) {
    return all().stream().filter(release -> release.startsWith("v" + minor + ".")).findFirst();
  }
}

package io.zitadeltestkit.embedded.internal.version;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The release that a server emulates, with differences that it has from later ones.
 *
 * @param release the release that it reports
 * @param differences the differences that it has
 * @param denied the addresses that it does not call
 */
public record Profile(Release release, Set<Difference> differences, DenyList denied) {
  /** The newest release. */
  public static final Profile NEWEST = of(Release.NEWEST);

  /**
   * The profile for a requested version.
   *
   * @param profile the profile
   * @param note a line if the version is not tested; empty if it is
   */
  public record Choice(Profile profile, String note) {}

  /** Copies the set. */
  public Profile {
    differences = Set.copyOf(differences);
  }

  /** The profile of a release. */
  public static Profile of(Release release) {
    return upTo(release, release.number());
  }

  private static Profile upTo(Release release, VersionNumber number) {
    Set<Difference> differences = EnumSet.noneOf(Difference.class);
    Arrays.stream(Difference.values())
        .filter(difference -> difference.since().compareTo(number) <= 0)
        .forEach(differences::add);
    return new Profile(release, differences, DenyList.of(release.deniedAddresses()));
  }

  /**
   * Chooses the profile for a version. Any text is accepted: an untested version gets the newest
   * release, with the differences announced up to it.
   *
   * @param text such as {@code 4.16} or {@code v4.13.1}; empty for the newest
   */
  public static Choice choose(String text) {
    String asked = text.strip();
    if (asked.isEmpty()) {
      return new Choice(NEWEST, "");
    }
    Optional<VersionNumber> number = VersionNumber.of(asked);
    Optional<Release> tested =
        number.flatMap(
            wanted ->
                Arrays.stream(Release.values())
                    .filter(release -> release.number().equals(wanted))
                    .findFirst());
    if (tested.isPresent()) {
      return new Choice(of(tested.get()), "");
    }
    VersionNumber newest = Release.NEWEST.number();
    VersionNumber upTo = number.filter(wanted -> wanted.compareTo(newest) > 0).orElse(newest);
    Profile profile = upTo(Release.NEWEST, upTo);
    String early =
        profile.differences().stream()
            .filter(difference -> difference.since().compareTo(newest) > 0)
            .sorted()
            .map(difference -> difference.name() + " (" + difference.since() + ")")
            .collect(Collectors.joining(", "));
    return new Choice(
        profile,
        "Zitadel %s is not among the tested versions %s: the embedded server answers as %s%s."
            .formatted(
                asked,
                tested(),
                Release.NEWEST.tag(),
                early.isEmpty() ? "" : ", and as is announced: " + early));
  }

  /** {@return the tested versions, such as {@code v4.13.1 and v4.16.0}} */
  public static String tested() {
    return Arrays.stream(Release.values()).map(Release::tag).collect(Collectors.joining(" and "));
  }

  /** {@return whether it has a difference} */
  public boolean has(Difference difference) {
    return differences.contains(difference);
  }

  /** The same with other denied addresses. */
  public Profile withDenied(List<String> addresses) {
    return new Profile(release, differences, DenyList.of(addresses));
  }
}

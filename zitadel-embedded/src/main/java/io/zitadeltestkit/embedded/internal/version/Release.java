package io.zitadeltestkit.embedded.internal.version;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The releases whose answers were recorded, oldest first: the versions that are tested. */
public enum Release {
  /** April 2026. */
  V4_13(
      "v4.13.1",
      new VersionNumber(4, 13),
      List.of("localhost", "127.0.0.0/8", "::1", "0.0.0.0", "::")),

  /** July 2026. */
  V4_16(
      "v4.16.0",
      new VersionNumber(4, 16),
      List.of(
          "localhost",
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "::/128",
          "::1/128",
          "fc00::/7",
          "fe80::/10"));

  /** The default. */
  public static final Release NEWEST = V4_16;

  private final String tag;

  @SuppressWarnings("ImmutableEnumChecker") // is never changed
  private final VersionNumber number;

  @SuppressWarnings("ImmutableEnumChecker") // is never changed
  private final List<String> deniedAddresses;

  Release(String tag, VersionNumber number, List<String> deniedAddresses) {
    this.tag = tag;
    this.number = number;
    this.deniedAddresses = deniedAddresses;
  }

  /**
   * {@return the tag of the image of a version: of a minor version the tested release}
   *
   * @param version such as {@code 4.16} or {@code 4.16.2}; another text is a tag itself
   */
  public static String tagOf(String version) {
    Optional<VersionNumber> number = VersionNumber.of(version);
    if (number.isEmpty()) {
      return version;
    }
    String plain = version.startsWith("v") ? version.substring(1) : version;
    boolean minor = plain.equals(number.get().toString());
    return Arrays.stream(values())
        .filter(release -> minor && release.number.equals(number.get()))
        .map(Release::tag)
        .findFirst()
        .orElse("v" + plain + (minor ? ".0" : ""));
  }

  /** {@return what the server calls itself, which is also the tag of its image} */
  public String tag() {
    return tag;
  }

  /** {@return its number} */
  public VersionNumber number() {
    return number;
  }

  /** {@return the hosts and networks that it does not call by default} */
  public List<String> deniedAddresses() {
    return deniedAddresses;
  }
}

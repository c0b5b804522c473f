package io.zitadeltestkit.embedded.internal.api.organization;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The default domain of an organization: its name as a subdomain of the instance's domain. */
final class DefaultDomain {
  private static final int MAX_LABEL = 63;
  private static final int MAX_DOMAIN = 253;
  private static final String BROKEN = "\uFFFD";

  private DefaultDomain() {}

  /** Keeps letters of any script, digits and hyphens; lengths are in bytes. */
  static String of(String name, String requestedDomain) {
    String kept = name.replace(' ', '-').replaceAll("[^\\p{L}\\p{M}0-9-]", "");
    int most = Math.min(MAX_LABEL, MAX_DOMAIN - 1 - bytes(requestedDomain).length);
    String label = cut(kept, Math.max(0, most));
    if (label.startsWith("-")) {
      label = label.substring(1);
    }
    if (label.endsWith("-")) {
      label = label.substring(0, label.length() - 1);
    }
    if (label.isEmpty()) {
      throw Fault.invalidArgument(
          "ORG-RrfXY",
          "Invalid non numeric and alphabetical characters were replaced with empty spaces and"
              + " resulting domain is an empty string");
    }
    return lower(label + "." + requestedDomain);
  }

  /** Each byte of a letter that is cut becomes a replacement character. */
  private static String cut(String text, int most) {
    byte[] all = bytes(text);
    if (all.length <= most) {
      return text;
    }
    int whole = most;
    while (whole > 0 && (all[whole] & 0xC0) == 0x80) {
      whole--;
    }
    return new String(Arrays.copyOf(all, whole), StandardCharsets.UTF_8)
        + BROKEN.repeat(most - whole);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Letter by letter, regardless of context. */
  private static String lower(String text) {
    return text.codePoints()
        .map(Character::toLowerCase)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}

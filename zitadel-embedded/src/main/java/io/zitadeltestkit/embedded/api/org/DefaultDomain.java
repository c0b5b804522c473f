package io.zitadeltestkit.embedded.api.org;

import io.zitadeltestkit.embedded.fault.Fault;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The domain that an organisation gets with its name: the name as a label of the instance's. */
final class DefaultDomain {
  private static final int LONGEST_LABEL = 63;
  private static final int LONGEST_DOMAIN = 253;

  private DefaultDomain() {}

  /** Letters of any script, digits and hyphens stay; lengths are those of the bytes. */
  static String of(String name, String requestedDomain) {
    String label = name.replace(' ', '-').replaceAll("[^\\p{L}\\p{M}0-9-]", "");
    label = cut(label, LONGEST_LABEL);
    label = cut(label, LONGEST_DOMAIN - 1 - bytes(requestedDomain));
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
    return (label + "." + requestedDomain).toLowerCase(Locale.ROOT);
  }

  private static String cut(String text, int most) {
    String cut = text;
    while (!cut.isEmpty() && bytes(cut) > most) {
      cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
    }
    return cut;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}

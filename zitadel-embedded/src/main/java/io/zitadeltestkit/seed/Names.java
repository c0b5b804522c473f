package io.zitadeltestkit.seed;

import java.util.Map;

/** Looks up created objects by the names in the file. */
final class Names {
  private Names() {}

  /** Finds an object that the file names; its existence was checked. */
  static <T> T get(Map<String, T> all, Word name) {
    return find(all, name.text(), "thing");
  }

  /** Finds an object that a test names. */
  static <T> T find(Map<String, T> all, String name, String what) {
    T found = all.get(name);
    if (found == null) {
      throw new IllegalArgumentException(
          "The seed has no %s \"%s\". It has %s."
              .formatted(what, name, all.isEmpty() ? "none" : String.join(", ", all.keySet())));
    }
    return found;
  }
}

package io.zitadeltestkit.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the intended name for a misspelt one. */
public final class Nearest {
  /** One in this many letters may be wrong. */
  private static final int LETTERS_PER_MISTAKE = 4;

  private Nearest() {}

  /**
   * Returns the name that was almost certainly intended: it differs only in punctuation or case, or
   * in one of four letters.
   *
   * @param given the misspelt name
   * @param names the existing names
   * @return the nearest; empty if none is close enough
   */
  public static Optional<String> surely(String given, Collection<String> names) {
    return nearest(given, names)
        .filter(name -> distance(given, name) <= Math.max(1, name.length() / LETTERS_PER_MISTAKE));
  }

  /**
   * Returns the nearest name: one that contains the given text, or else the one with the fewest
   * differences.
   *
   * @param given the misspelt name
   * @param names the existing names
   * @return the nearest; empty if there are no names
   */
  public static Optional<String> nearest(String given, Collection<String> names) {
    return names.stream()
        .min(
            Comparator.comparing((String name) -> !isPart(given, name))
                .thenComparing(name -> distance(given, name)));
  }

  /** Whether the given text is one or more whole words of the name. */
  private static boolean isPart(String given, String name) {
    String words = "_" + given.toUpperCase(Locale.ROOT).replace('-', '_') + "_";
    return ("_" + name.toUpperCase(Locale.ROOT).replace('-', '_') + "_").contains(words);
  }

  /** The number of missing, extra, different and swapped letters. */
  static int distance(String given, String name) {
    String a = letters(given);
    String b = letters(name);
    int[][] distances = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        distances[i][j] = i == 0 || j == 0 ? i + j : step(distances, a, b, i, j);
      }
    }
    return distances[a.length()][b.length()];
  }

  private static int step(int[][] distances, String a, String b, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int least =
        Math.min(
            Math.min(distances[i - 1][j] + 1, distances[i][j - 1] + 1),
            distances[i - 1][j - 1] + (same ? 0 : 1));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, distances[i - 2][j - 2] + 1) : least;
  }

  private static String letters(String text) {
    return text.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
  }
}

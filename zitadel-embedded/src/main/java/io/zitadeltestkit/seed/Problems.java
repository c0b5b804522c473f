package io.zitadeltestkit.seed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the problems of a file, so that all are reported at once. */
final class Problems {
  private final String file;
  private final List<Problem> found = new ArrayList<>();

  private record Problem(Place place, String what) {}

  Problems(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }

  void add(Place place, String what) {
    found.add(new Problem(place, what));
  }

  /** Throws if there are problems so far. */
  void check() {
    if (!found.isEmpty()) {
      throw new SeedException(
          file,
          found.stream()
              .sorted(Comparator.comparingInt(problem -> problem.place().line()))
              .map(problem -> line(problem.place(), problem.what()))
              .toList());
    }
  }

  /** {@return a line with a place in the file and its problem} */
  String line(Place place, String what) {
    return file
        + ", line "
        + place.line()
        + (place.field().isEmpty() ? "" : ", " + place.field())
        + ": "
        + what;
  }
}

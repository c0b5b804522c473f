package io.zitadeltestkit.embedded.internal.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path with variables in braces, such as {@code /v2/users/{user_id}}; a last variable with {@code
 * =**} matches the rest.
 */
final class PathTemplate {
  private final List<String> segments;

  PathTemplate(String template) {
    segments = split(template);
  }

  /** {@return the number of fixed segments: more is a better match} */
  int fixedSegments() {
    return (int) segments.stream().filter(segment -> !isVariable(segment)).count();
  }

  /** Returns the variables of a path that has been {@link #split}; empty if it does not match. */
  Optional<Map<String, String>> match(List<String> actual) {
    if (isRest(last()) ? actual.size() < segments.size() : actual.size() != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> variables = new LinkedHashMap<>();
    for (int i = 0; i < segments.size(); i++) {
      String segment = segments.get(i);
      if (isRest(segment)) {
        put(variables, segment, String.join("/", actual.subList(i, actual.size())));
      } else if (isVariable(segment)) {
        put(variables, segment, actual.get(i));
      } else if (!segment.equals(actual.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(variables);
  }

  private static void put(Map<String, String> variables, String segment, String value) {
    int end = isRest(segment) ? segment.indexOf('=') : segment.length() - 1;
    variables.put(segment.substring(1, end), value);
  }

  private String last() {
    return segments.get(segments.size() - 1);
  }

  /** An encoded slash separates as well, as on the real server. */
  static List<String> split(String path) {
    return List.of(Utf8.unescape(path).substring(1).split("/", -1));
  }

  /** Whether a variable matches the rest of the path, slashes included. */
  private static boolean isRest(String segment) {
    return segment.endsWith("=**}");
  }

  private static boolean isVariable(String segment) {
    return segment.startsWith("{");
  }
}

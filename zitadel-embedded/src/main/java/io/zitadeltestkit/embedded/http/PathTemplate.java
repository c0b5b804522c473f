package io.zitadeltestkit.embedded.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A path with variables in braces, such as {@code /v2/users/{user_id}}. */
final class PathTemplate {
  private final List<String> segments;

  PathTemplate(String template) {
    segments = split(template);
  }

  /** Returns how many segments are fixed: the more, the better it fits. */
  int fixedSegments() {
    return (int) segments.stream().filter(segment -> !isVariable(segment)).count();
  }

  /** Returns the variables of a path; empty if the path does not fit. */
  Optional<Map<String, String>> match(String path) {
    List<String> actual = split(path);
    if (actual.size() != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> variables = new LinkedHashMap<>();
    for (int i = 0; i < segments.size(); i++) {
      String segment = segments.get(i);
      if (isVariable(segment)) {
        if (actual.get(i).isEmpty()) {
          return Optional.empty();
        }
        variables.put(
            segment.substring(1, segment.length() - 1),
            URLDecoder.decode(actual.get(i).replace("+", "%2B"), StandardCharsets.UTF_8));
      } else if (!segment.equals(actual.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(variables);
  }

  private static List<String> split(String path) {
    return List.of(path.substring(1).split("/", -1));
  }

  private static boolean isVariable(String segment) {
    return segment.startsWith("{");
  }
}

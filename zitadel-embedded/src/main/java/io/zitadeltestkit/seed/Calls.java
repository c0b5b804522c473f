package io.zitadeltestkit.seed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The calls of a planting; an error response becomes an exception with the place in the file. */
final class Calls {
  private final SeedTarget target;
  private final Problems problems;

  Calls(SeedTarget target, Problems problems) {
    this.target = target;
    this.problems = problems;
  }

  SeedTarget target() {
    return target;
  }

  Problems problems() {
    return problems;
  }

  /**
   * Calls a method.
   *
   * @param cause the place in the file
   * @param doing a description, such as {@code create the user "minnie"}
   */
  Map<?, ?> call(Place cause, String doing, String method, Map<String, ?> request) {
    try {
      return target.call(method, request);
    } catch (RuntimeException e) {
      throw new SeedException(
          problems.line(cause, "the server refused to %s: %s".formatted(doing, e.getMessage())), e);
    }
  }

  /** Gives an application the client id of the file. */
  void setClientId(Word clientId, String applicationId) {
    try {
      target.setClientId(applicationId, clientId.text());
    } catch (RuntimeException e) {
      throw new SeedException(
          problems.line(
              clientId.place(),
              "the client id \"%s\" can't be had: %s".formatted(clientId.text(), e.getMessage())),
          e);
    }
  }

  /** Calls a method and returns a text of its answer. */
  String text(Place cause, String doing, String method, Map<String, ?> request, String field) {
    return text(call(cause, doing, method, request), field);
  }

  /** {@return a text of an answer; empty if it is absent, as proto3 JSON leaves defaults out} */
  static String text(Map<?, ?> answer, String field) {
    Object value = answer.get(field);
    return value == null ? "" : value.toString();
  }

  /** {@return a part of an answer; empty if it is absent} */
  static Map<?, ?> part(Map<?, ?> answer, String field) {
    return answer.get(field) instanceof Map<?, ?> part ? part : Map.of();
  }

  /** {@return a copy with a further field} */
  static Map<String, Object> with(Map<String, ?> request, String field, Object value) {
    Map<String, Object> copy = new LinkedHashMap<>(request);
    copy.put(field, value);
    return copy;
  }

  /** {@return metadata in the form of requests} */
  static List<Map<String, String>> metadata(Map<String, String> metadata) {
    return metadata.entrySet().stream()
        .map(
            entry ->
                Map.of(
                    "key",
                    entry.getKey(),
                    "value",
                    Base64.getEncoder()
                        .encodeToString(entry.getValue().getBytes(StandardCharsets.UTF_8))))
        .toList();
  }

  static List<String> texts(List<Word> words) {
    return words.stream().map(Word::text).distinct().toList();
  }
}

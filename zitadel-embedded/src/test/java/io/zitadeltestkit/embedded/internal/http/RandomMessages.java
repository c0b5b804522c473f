package io.zitadeltestkit.embedded.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.zitadeltestkit.embedded.internal.proto.Bytes;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Requests made at random of the types of the operations: most of them plausible, with what was
 * seen in earlier answers, some of them nonsense.
 */
final class RandomMessages {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int DEEPEST = 5;
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "minnie",
          "minnie@acme.example",
          "acme.example",
          "https://acme.example/callback",
          "http://localhost:1/",
          "Secret-1234!",
          "ORG_OWNER",
          "IAM_OWNER",
          "reader",
          "en",
          "+41791234567",
          "{{.Code}}",
          "0",
          "-1",
          "99999999999999999999",
          "null",
          "\u0000",
          "\ud83d\ude00",
          "ß İ",
          "../..",
          "%2f%",
          "a".repeat(300));
  private static final List<Long> NUMBERS =
      List.of(0L, 1L, -1L, 2L, 10L, 100L, 1001L, 2147483648L, Long.MAX_VALUE, Long.MIN_VALUE);
  private static final List<String> TIMES =
      List.of(
          "2026-01-01T00:00:00Z", "2999-12-31T23:59:59.999999999Z", "0001-01-01T00:00:00Z", "x");
  private static final List<String> DURATIONS =
      List.of("0s", "1s", "60s", "-1s", "0.5s", "315576000000s", "x");

  private final Random random;
  private final List<String> seen = new ArrayList<>();

  RandomMessages(Random random) {
    this.random = random;
  }

  /** Keeps the ids, names and tokens of an answer for later requests. */
  void note(JsonNode answer) {
    if (answer.isTextual() && answer.textValue().length() < 400 && seen.size() < 2000) {
      seen.add(answer.textValue());
    }
    answer.forEach(this::note);
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  String text() {
    return seen.isEmpty() || chance(0.4) ? oneOf(TEXTS) : oneOf(seen);
  }

  /** {@return a value of a type} */
  JsonNode message(Class<?> type) {
    return value(type, 0);
  }

  private JsonNode value(Type type, int depth) {
    if (chance(0.01)) {
      return nonsense();
    }
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic.getRawType() == Map.class
          ? JSON.objectNode().set(text(), value(arguments[1], depth + 1))
          : list(arguments[0], depth);
    }
    return type instanceof Class<?> plain ? plain(plain, depth) : nonsense();
  }

  private ArrayNode list(Type element, int depth) {
    ArrayNode list = JSON.arrayNode();
    for (int i = random.nextInt(3); i > 0; i--) {
      list.add(value(element, depth + 1));
    }
    return list;
  }

  private JsonNode plain(Class<?> type, int depth) {
    if (type.isRecord() && type != Bytes.class) {
      return fields(type, depth);
    }
    if (type == boolean.class || type == Boolean.class) {
      return JSON.booleanNode(chance(0.5));
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return chance(0.5) ? JSON.numberNode(oneOf(NUMBERS)) : JSON.textNode("" + oneOf(NUMBERS));
    }
    if (type.isEnum()) {
      Object[] constants = type.getEnumConstants();
      return chance(0.1)
          ? JSON.numberNode(random.nextInt(20) - 2)
          : JSON.textNode(String.valueOf(constants[random.nextInt(constants.length)]));
    }
    if (type == Instant.class) {
      return JSON.textNode(oneOf(TIMES));
    }
    if (type == Duration.class) {
      return JSON.textNode(oneOf(DURATIONS));
    }
    return new TextNode(text());
  }

  private ObjectNode fields(Class<?> type, int depth) {
    ObjectNode object = JSON.objectNode();
    double share = depth > DEEPEST ? 0 : oneOf(List.of(0.2, 0.5, 0.9));
    for (RecordComponent component : type.getRecordComponents()) {
      if (chance(share)) {
        object.set(component.getName(), value(component.getGenericType(), depth + 1));
      }
    }
    return object;
  }

  private JsonNode nonsense() {
    return oneOf(
        List.of(
            JSON.nullNode(),
            JSON.objectNode(),
            JSON.arrayNode(),
            JSON.textNode("nonsense"),
            JSON.numberNode(1.5),
            JSON.booleanNode(true)));
  }
}

package io.zitadeltestkit.client.internal.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.zitadeltestkit.client.error.ApiError;
import io.zitadeltestkit.client.error.UnexpectedAnswerException;
import io.zitadeltestkit.client.internal.json.ProtoScalars;
import io.zitadeltestkit.client.internal.json.ProtoTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads one object of an answer. Proto3 JSON leaves defaults out, so an absent field is empty,
 * zero, false or null, as each method says. A value of the wrong type throws an {@link
 * UnexpectedAnswerException} that names the call and the field, never the value.
 */
public final class Answer {
  private final String method;
  private final JsonNode node;

  private Answer(String method, JsonNode node) {
    this.method = method;
    this.node = node;
  }

  private static Answer whole(String method, JsonNode node) {
    Answer answer = new Answer(method, node);
    if (!node.isObject()) {
      throw answer.broken("it is not a JSON object");
    }
    return answer;
  }

  /**
   * Calls and reads.
   *
   * @param rpc the way to the server
   * @param method service and method
   * @param request the request
   * @return the answer
   */
  public static Answer to(Rpc rpc, String method, Fields request) {
    return whole(method, rpc.call(method, request.toMap(), JsonNode.class));
  }

  /**
   * Reads from a REST endpoint.
   *
   * @param rpc the way to the server
   * @param path the path of the REST API
   * @return the answer
   */
  public static Answer get(Rpc rpc, String path) {
    return whole("GET " + path, rpc.get(path, JsonNode.class));
  }

  /** The field's value; missing if it is absent or null, which proto3 JSON treats as the same. */
  private JsonNode value(String field, Predicate<JsonNode> form, String expected) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return MissingNode.getInstance();
    }
    if (!form.test(value)) {
      throw broken(field, expected);
    }
    return value;
  }

  /**
   * Whether the field is present and not null.
   *
   * @param field its name on the wire
   * @return true if it is
   */
  public boolean has(String field) {
    return node.hasNonNull(field);
  }

  /** {@return the names of all fields, as they are on the wire} */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /**
   * An inner object.
   *
   * @param field its name on the wire
   * @return the object, one without fields if it is absent
   */
  public Answer object(String field) {
    return new Answer(method, value(field, JsonNode::isObject, "an object"));
  }

  /**
   * Text that is always there.
   *
   * @param field its name on the wire
   * @return the text, empty if it is absent
   */
  public String text(String field) {
    return value(field, JsonNode::isValueNode, "a text").asText();
  }

  /**
   * Text that the answer must contain, such as the id of what was asked for.
   *
   * @param field its name on the wire
   * @return the text, never empty
   */
  public String required(String field) {
    String value = text(field);
    if (value.isEmpty()) {
      throw broken("it has no \"" + field + "\"");
    }
    return value;
  }

  /**
   * An object that the answer must contain.
   *
   * @param field its name on the wire
   * @return the object, perhaps without fields
   */
  public Answer requiredObject(String field) {
    if (!has(field)) {
      throw broken("it has no \"" + field + "\"");
    }
    return object(field);
  }

  /**
   * Text that may be missing.
   *
   * @param field its name on the wire
   * @return the text, null if it is absent or empty
   */
  public @Nullable String optionalText(String field) {
    String value = text(field);
    return value.isEmpty() ? null : value;
  }

  /**
   * A flag.
   *
   * @param field its name on the wire
   * @return its value, false if it is absent
   */
  public boolean flag(String field) {
    return value(field, JsonNode::isBoolean, "true or false").asBoolean(false);
  }

  /**
   * A number of up to 64 bits, which proto3 JSON writes as text.
   *
   * @param field its name on the wire
   * @return the number, 0 if it is absent
   */
  public long number(String field) {
    String value = text(field);
    if (value.isEmpty()) {
      return 0;
    }
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw broken(field, "a number");
    }
  }

  /**
   * A timestamp.
   *
   * @param field its name on the wire
   * @return the moment, null if it is absent
   */
  public @Nullable Instant optionalInstant(String field) {
    String value = text(field);
    if (value.isEmpty()) {
      return null;
    }
    Instant instant = ProtoTime.instant(value);
    if (instant == null) {
      throw broken(field, "a date");
    }
    return instant;
  }

  /**
   * A timestamp that Zitadel always sends.
   *
   * @param field its name on the wire
   * @return the moment, {@link Instant#EPOCH} if it is absent
   */
  public Instant instant(String field) {
    Instant value = optionalInstant(field);
    return value == null ? Instant.EPOCH : value;
  }

  /**
   * A length of time.
   *
   * @param field its name on the wire
   * @return the duration, {@link Duration#ZERO} if it is absent
   */
  public Duration duration(String field) {
    String value = text(field);
    if (value.isEmpty()) {
      return Duration.ZERO;
    }
    Duration duration = ProtoTime.duration(value);
    if (duration == null) {
      throw broken(field, "a duration");
    }
    return duration;
  }

  /**
   * Bytes, which proto3 JSON writes as base64.
   *
   * @param field its name on the wire
   * @return the bytes, none if it is absent
   */
  public byte[] bytes(String field) {
    byte[] value = ProtoScalars.bytes(text(field));
    if (value == null) {
      throw broken(field, "base64");
    }
    return value;
  }

  /**
   * Bytes that the answer must contain.
   *
   * @param field its name on the wire
   * @return the bytes, at least one
   */
  public byte[] requiredBytes(String field) {
    required(field);
    return bytes(field);
  }

  /**
   * A value of an enum.
   *
   * @param field its name on the wire
   * @param prefix prefix of the constant's name on the wire
   * @param absent the constant for an absent field, which is the zero value of the proto
   * @param unknown the constant for a value that this version doesn't know
   * @param <E> the enum
   * @return the constant
   */
  public <E extends Enum<E>> E constant(String field, String prefix, E absent, E unknown) {
    String value = text(field);
    return value.isEmpty() ? absent : constantOf(value, prefix, unknown);
  }

  /**
   * A list of values of an enum.
   *
   * @param field its name on the wire
   * @param prefix prefix of the constants' names on the wire
   * @param unknown the constant for a value that this version doesn't know
   * @param <E> the enum
   * @return the constants, none if it is absent
   */
  public <E extends Enum<E>> List<E> constants(String field, String prefix, E unknown) {
    return texts(field).stream().map(value -> constantOf(value, prefix, unknown)).toList();
  }

  private static <E extends Enum<E>> E constantOf(String value, String prefix, E unknown) {
    for (E constant : unknown.getDeclaringClass().getEnumConstants()) {
      if (value.length() == prefix.length() + constant.name().length()
          && value.startsWith(prefix)
          && value.endsWith(constant.name())) {
        return constant;
      }
    }
    return unknown;
  }

  /**
   * A list of text.
   *
   * @param field its name on the wire
   * @return the texts, none if it is absent
   */
  public List<String> texts(String field) {
    List<String> list = new ArrayList<>();
    for (JsonNode item : value(field, JsonNode::isArray, "a list")) {
      if (!item.isTextual()) {
        throw broken(field, "a list of texts");
      }
      list.add(item.textValue());
    }
    return List.copyOf(list);
  }

  /**
   * A list of objects.
   *
   * @param field its name on the wire
   * @param item reads one
   * @param <T> the type of an item
   * @return the list, empty if it is absent
   */
  public <T> List<T> list(String field, Function<Answer, T> item) {
    List<T> list = new ArrayList<>();
    for (JsonNode element : value(field, JsonNode::isArray, "a list")) {
      if (!element.isObject()) {
        throw broken(field, "a list of objects");
      }
      list.add(item.apply(new Answer(method, element)));
    }
    return List.copyOf(list);
  }

  /**
   * A map from text to bytes.
   *
   * @param field its name on the wire
   * @return the bytes of each key, none if it is absent
   */
  public Map<String, byte[]> bytesByKey(String field) {
    Map<String, byte[]> map = new LinkedHashMap<>();
    Answer values = object(field);
    node.path(field).fieldNames().forEachRemaining(key -> map.put(key, values.bytes(key)));
    return map;
  }

  private UnexpectedAnswerException broken(String field, String expected) {
    return broken("\"" + field + "\" should be " + expected);
  }

  /**
   * The exception for an answer that can't be read.
   *
   * @param problem what is wrong with it, without a value of it
   * @return the exception
   */
  public UnexpectedAnswerException broken(String problem) {
    return new UnexpectedAnswerException(
        "The answer to %s is broken: %s. Is this host a Zitadel of version 4?"
            .formatted(method, problem),
        new ApiError(method, 200, "unknown", null, ""));
  }
}

package io.zitadeltestkit.embedded.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.zitadeltestkit.embedded.internal.fault.Code;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.proto.MessageFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts what stands in a path or a query into a message. Everything there is text, so it depends on
 * the field what it has to look like; what no field has is passed over.
 */
final class GatewayFields {
  private static final Pattern WORD_START = Pattern.compile("_([a-z])");
  private static final Set<String> TRUE = Set.of("1", "t", "T", "true", "TRUE", "True");
  private static final Set<String> FALSE = Set.of("0", "f", "F", "false", "FALSE", "False");

  private final Class<?> type;
  private final ObjectNode message;

  GatewayFields(Class<?> type, ObjectNode message) {
    this.type = type;
    this.message = message;
  }

  /** Sets the field that a variable of the path names. */
  void putVariable(String path, String value) {
    Class<?> field = MessageFields.typeOf(type, path);
    if (field != null && field.isEnum() && !isConstant(field, value)) {
      throw refusal(
          "could not parse path as enum value, parameter: %s, error: %s is not valid"
              .formatted(path, value));
    }
    put(path, scalar(field, value, "type mismatch, parameter: " + path + ", error: %s"));
  }

  /** Sets the field that a parameter of the query names. */
  void putParameter(String path, List<String> values) {
    Class<?> field = MessageFields.typeOf(type, path);
    if (field == null) {
      return;
    }
    String name = path.substring(path.lastIndexOf('.') + 1);
    if (field == List.class) {
      ObjectNode holder = holder(path);
      values.forEach(holder.withArrayProperty(name)::add);
      return;
    }
    if (values.size() > 1) {
      throw refusal(
          "too many values for field \"%s\": %s"
              .formatted(MessageFields.snakeCase(name), String.join(", ", values)));
    }
    String wrapped = "parsing field \"" + MessageFields.snakeCase(name) + "\": %s";
    String value = values.get(0);
    if (field.isEnum() && !isConstant(field, value)) {
      throw refusal(wrapped.formatted("\"" + value + "\" is not a valid value"));
    }
    put(path, scalar(field, value, wrapped));
  }

  /** Whatever the body says of the field, in either spelling. */
  private void put(String path, JsonNode value) {
    String name = path.substring(path.lastIndexOf('.') + 1);
    ObjectNode holder = holder(path);
    holder.remove(List.of(MessageFields.snakeCase(name), camelCase(name)));
    holder.set(name, value);
  }

  private static String camelCase(String snakeCase) {
    return WORD_START
        .matcher(snakeCase)
        .replaceAll(start -> start.group(1).toUpperCase(Locale.ROOT));
  }

  private ObjectNode holder(String path) {
    ObjectNode holder = message;
    String[] names = path.split("\\.", -1);
    for (int i = 0; i < names.length - 1; i++) {
      holder = holder.withObjectProperty(names[i]);
    }
    return holder;
  }

  private static JsonNode scalar(@Nullable Class<?> field, String value, String refusal) {
    if (field == boolean.class || field == Boolean.class) {
      if (!TRUE.contains(value) && !FALSE.contains(value)) {
        throw refusal(
            refusal.formatted("strconv.ParseBool: parsing \"" + value + "\": invalid syntax"));
      }
      return BooleanNode.valueOf(TRUE.contains(value));
    }
    if ((field == int.class || field == long.class) && !value.matches("\\d+")) {
      throw refusal(
          refusal.formatted("strconv.ParseUint: parsing \"" + value + "\": invalid syntax"));
    }
    if (field != null && field.isEnum()) {
      return value.matches("\\d+")
          ? com.fasterxml.jackson.databind.node.IntNode.valueOf(Integer.parseInt(value))
          : TextNode.valueOf(value);
    }
    return TextNode.valueOf(value);
  }

  private static boolean isConstant(Class<?> field, String value) {
    return Arrays.stream(field.getEnumConstants())
        .map(Enum.class::cast)
        .anyMatch(
            constant ->
                constant.name().equals(value)
                    || String.valueOf(MessageFields.numberOf(constant)).equals(value));
  }

  private static Fault refusal(String message) {
    return Fault.plain(Code.INVALID_ARGUMENT, message);
  }
}

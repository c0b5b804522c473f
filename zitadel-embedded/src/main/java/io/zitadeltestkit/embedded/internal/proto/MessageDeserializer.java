package io.zitadeltestkit.embedded.internal.proto;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.zitadeltestkit.embedded.internal.proto.MessageType.Field;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a message: names in both spellings, unknown fields skipped, absent fields at their
 * defaults.
 */
final class MessageDeserializer extends StdDeserializer<Object> {
  private static final long serialVersionUID = 1L;

  private final transient MessageType type;
  private final transient @Nullable JsonDeserializer<?>[] deserializers;

  MessageDeserializer(JavaType type) {
    super(type);
    this.type = MessageType.of(type.getRawClass());
    this.deserializers = new JsonDeserializer<?>[this.type.fields().size()];
  }

  @Override
  public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
    if (in.currentToken() != JsonToken.START_OBJECT) {
      return context.reportInputMismatch(this, "unexpected token %s", in.getText());
    }
    Object[] values = new Object[type.fields().size()];
    BitSet seen = new BitSet();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      Field field = type.field(in.currentName());
      in.nextToken();
      if (field == null) {
        in.skipChildren();
        continue;
      }
      if (seen.get(field.index())) {
        return context.reportInputMismatch(this, "duplicate field \"%s\"", field.name());
      }
      seen.set(field.index());
      if (in.currentToken() != JsonToken.VALUE_NULL) {
        checkOneOf(field, values, context);
        Object value = value(field, in, context);
        checkElements(value, context);
        values[field.index()] = value;
      }
    }
    for (Field field : type.fields()) {
      if (values[field.index()] == null && !field.nullable()) {
        values[field.index()] = defaultOf(field);
      }
    }
    return type.create(values);
  }

  private @Nullable Object value(Field field, JsonParser in, DeserializationContext context)
      throws IOException {
    String token = in.getText();
    try {
      return deserializer(field, context).deserialize(in, context);
    } catch (MismatchedInputException e) {
      // Jackson tells of Java's types, of which whoever has sent the message knows nothing.
      if (e.getOriginalMessage().startsWith("Cannot ")) {
        return context.reportInputMismatch(
            this, "invalid value for field %s: %s", field.name(), token);
      }
      throw e;
    }
  }

  /** A list has no gaps. */
  private void checkElements(@Nullable Object value, DeserializationContext context)
      throws IOException {
    if (value instanceof List<?> list && list.stream().anyMatch(Objects::isNull)) {
      context.reportInputMismatch(this, "unexpected token null");
    }
  }

  /** A second field of the same group is an error of the parser, not of validation. */
  private void checkOneOf(Field field, @Nullable Object[] values, DeserializationContext context)
      throws IOException {
    for (OneOf group : type.oneOfs()) {
      List<String> members = Arrays.asList(group.of());
      if (members.contains(field.name())) {
        for (Field other : type.fields()) {
          if (other.index() != field.index()
              && members.contains(other.name())
              && values[other.index()] != null) {
            context.reportInputMismatch(
                this, "error parsing \"%s\", oneof %s is already set", field.name(), group.value());
          }
        }
      }
    }
  }

  private JsonDeserializer<?> deserializer(Field field, DeserializationContext context)
      throws IOException {
    JsonDeserializer<?> known = deserializers[field.index()];
    if (known == null) {
      JavaType javaType =
          context.getTypeFactory().constructType(field.component().getGenericType());
      known = deserializer(field, javaType, context);
      deserializers[field.index()] = known;
    }
    return known;
  }

  private static JsonDeserializer<?> deserializer(
      Field field, JavaType type, DeserializationContext context) throws IOException {
    if (IntegerDeserializer.reads(field)) {
      return IntegerDeserializer.of(field);
    }
    boolean ofEnums = type.isCollectionLikeType() && type.getContentType().isEnumType();
    return ofEnums
        ? new EnumListDeserializer(type.getContentType().getRawClass())
        : context.findRootValueDeserializer(type);
  }

  private static @Nullable Object defaultOf(Field field) {
    Class<?> type = field.component().getType();
    if (type == String.class) {
      return "";
    }
    if (type == List.class) {
      return List.of();
    }
    if (type == Map.class) {
      return Map.of();
    }
    if (type == Bytes.class) {
      return Bytes.EMPTY;
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type == boolean.class) {
      return false;
    }
    if (type == int.class) {
      return 0;
    }
    if (type == long.class) {
      return 0L;
    }
    if (type == double.class) {
      return 0d;
    }
    return null;
  }
}

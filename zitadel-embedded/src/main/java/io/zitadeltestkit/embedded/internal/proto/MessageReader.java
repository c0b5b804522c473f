package io.zitadeltestkit.embedded.internal.proto;

import com.fasterxml.jackson.core.JsonToken;
import io.zitadeltestkit.embedded.internal.proto.MessageType.Field;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a message: names in both spellings, unknown fields skipped, absent fields at their
 * defaults.
 */
final class MessageReader {
  private static final Map<Class<?>, MessageReader> KNOWN = new ConcurrentHashMap<>();

  private final MessageType type;
  private final List<FieldReader> readers;

  private MessageReader(Class<?> recordType) {
    type = MessageType.of(recordType);
    readers = type.fields().stream().map(FieldReader::of).toList();
  }

  static MessageReader of(Class<?> recordType) {
    MessageReader known = KNOWN.get(recordType);
    return known != null ? known : KNOWN.computeIfAbsent(recordType, MessageReader::new);
  }

  Object read(JsonInput in) throws IOException {
    in.enter();
    if (!in.is(JsonToken.START_OBJECT)) {
      throw in.unexpected();
    }
    Object[] values = new Object[type.fields().size()];
    BitSet seen = new BitSet();
    while (in.next() == JsonToken.FIELD_NAME) {
      int at = in.at();
      Field field = type.field(in.text());
      if (field != null && seen.get(field.index())) {
        throw in.problem(at, "duplicate field %s");
      }
      in.next();
      if (field == null) {
        in.skip();
        continue;
      }
      seen.set(field.index());
      if (!in.is(JsonToken.VALUE_NULL)) {
        checkOneOf(field, values, in, at);
        values[field.index()] = readers.get(field.index()).read(in, field.name());
      }
    }
    for (Field field : type.fields()) {
      if (values[field.index()] == null && !field.nullable()) {
        values[field.index()] = defaultOf(field);
      }
    }
    in.leave();
    return type.create(values);
  }

  /** A second field of the same oneof is an error of the parser, not of validation. */
  private void checkOneOf(Field field, @Nullable Object[] values, JsonInput in, int at) {
    for (MessageType.Group group : type.oneOfs()) {
      List<String> members = group.members();
      if (members.contains(field.name())) {
        for (Field other : type.fields()) {
          if (other.index() != field.index()
              && members.contains(other.name())
              && values[other.index()] != null) {
            throw in.problem(
                at,
                "error parsing %s, oneof "
                    + type.name()
                    + "."
                    + MessageFields.groupName(group.name())
                    + " is already set");
          }
        }
      }
    }
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

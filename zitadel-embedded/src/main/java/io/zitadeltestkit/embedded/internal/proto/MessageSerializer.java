package io.zitadeltestkit.embedded.internal.proto;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a message: defaults are left out, unless the field is {@link Explicit} or has presence.
 */
final class MessageSerializer extends StdSerializer<Object> {
  private static final long serialVersionUID = 1L;

  private final transient MessageType type;

  MessageSerializer(MessageType type) {
    super(Object.class);
    this.type = type;
  }

  @Override
  public void serialize(Object message, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    out.writeStartObject(message);
    for (MessageType.Field field : type.fields()) {
      Object value = field.get(message);
      if (value != null && (field.explicit() || field.nullable() || !isDefault(value))) {
        provider.defaultSerializeField(field.name(), value, out);
      }
    }
    out.writeEndObject();
  }

  private static boolean isDefault(@Nullable Object value) {
    if (value instanceof String text) {
      return text.isEmpty();
    }
    if (value instanceof Boolean bool) {
      return !bool;
    }
    if (value instanceof Number number) {
      return number.doubleValue() == 0;
    }
    if (value instanceof Collection<?> list) {
      return list.isEmpty();
    }
    if (value instanceof Map<?, ?> map) {
      return map.isEmpty();
    }
    if (value instanceof Enum<?> constant) {
      return EnumValues.numberOf(constant) == 0;
    }
    return value instanceof Bytes bytes && bytes.size() == 0;
  }
}

package io.zitadeltestkit.client.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** 64-bit numbers, bytes and enums as proto3 JSON spells them. */
public final class ProtoScalars {
  private ProtoScalars() {}

  /** The bytes in {@code text}: base64 of either alphabet, padded or not; null if it is neither. */
  public static byte @Nullable [] bytes(String text) {
    try {
      return Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  static final class LongWriter extends StdScalarSerializer<Long> {
    LongWriter() {
      super(Long.class);
    }

    @Override
    public void serialize(Long value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(value.toString());
    }
  }

  static final class BytesReader extends StdScalarDeserializer<byte[]> {
    BytesReader() {
      super(byte[].class);
    }

    @Override
    public byte @Nullable [] deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      byte[] value = bytes(json.getText());
      // The text itself stays out of the message: bytes may be a secret.
      return value != null
          ? value
          : (byte[])
              context.handleWeirdStringValue(byte[].class, "(withheld)", "base64 was expected");
    }
  }

  /**
   * A newer server may know values that this version's enums don't: they must not make a call fail.
   */
  static final class UnknownEnumValues extends DeserializationProblemHandler {
    @Override
    public @Nullable Object handleWeirdStringValue(
        DeserializationContext context, Class<?> type, String value, String message) {
      return type.isEnum() ? fallback(type) : NOT_HANDLED;
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
        DeserializationContext context, Class<?> type, Number value, String message) {
      return type.isEnum() ? fallback(type) : NOT_HANDLED;
    }

    private static @Nullable Object fallback(Class<?> type) {
      Object unspecified = null;
      for (Object constant : type.getEnumConstants()) {
        String name = ((Enum<?>) constant).name();
        if (name.equals("UNRECOGNIZED")) {
          return constant;
        }
        if (name.equals("UNSPECIFIED") || name.endsWith("_UNSPECIFIED")) {
          unspecified = constant;
        }
      }
      return unspecified;
    }
  }
}

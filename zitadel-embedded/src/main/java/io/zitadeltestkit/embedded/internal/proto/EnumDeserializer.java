package io.zitadeltestkit.embedded.internal.proto;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads an enumeration by name or number. An unknown name is dropped, as if the field were absent;
 * an unknown number is kept as the constant {@code UNRECOGNIZED}, if there is one, so that
 * validation can refuse it.
 */
final class EnumDeserializer extends StdDeserializer<Enum<?>> {
  private static final long serialVersionUID = 1L;
  static final String UNRECOGNIZED = "UNRECOGNIZED";

  private final transient Enum<?>[] constants;

  EnumDeserializer(Class<?> type) {
    super(type);
    this.constants =
        Arrays.stream(type.getEnumConstants()).map(Enum.class::cast).toArray(Enum<?>[]::new);
  }

  @Override
  public @Nullable Enum<?> deserialize(JsonParser in, DeserializationContext context)
      throws IOException {
    if (in.currentToken() == JsonToken.VALUE_STRING) {
      String name = in.getText();
      return Arrays.stream(constants)
          .filter(constant -> constant.name().equals(name))
          .findFirst()
          .orElse(null);
    }
    if (in.currentToken() == JsonToken.VALUE_NUMBER_INT) {
      int number = in.getIntValue();
      return Arrays.stream(constants)
          .filter(constant -> numberOf(constant) == number)
          .findFirst()
          .or(
              () ->
                  Arrays.stream(constants)
                      .filter(constant -> constant.name().equals(UNRECOGNIZED))
                      .findFirst())
          .orElse(constants[0]);
    }
    return (Enum<?>)
        context.reportInputMismatch(this, "invalid value for enum field: %s", in.getText());
  }

  static int numberOf(Enum<?> constant) {
    return constant.name().equals(UNRECOGNIZED)
        ? -1
        : constant instanceof Numbered numbered ? numbered.number() : constant.ordinal();
  }
}

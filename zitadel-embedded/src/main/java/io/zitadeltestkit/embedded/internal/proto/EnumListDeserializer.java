package io.zitadeltestkit.embedded.internal.proto;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a list of enumeration constants; names that are not known are left out. */
final class EnumListDeserializer extends StdDeserializer<List<Enum<?>>> {
  private static final long serialVersionUID = 1L;

  private final EnumDeserializer element;

  EnumListDeserializer(Class<?> type) {
    super(List.class);
    this.element = new EnumDeserializer(type);
  }

  @Override
  public List<Enum<?>> deserialize(JsonParser in, DeserializationContext context)
      throws IOException {
    if (in.currentToken() != JsonToken.START_ARRAY) {
      context.reportInputMismatch(this, "unexpected token %s", in.getText());
    }
    List<Enum<?>> known = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      Enum<?> constant = element.deserialize(in, context);
      if (constant != null) {
        known.add(constant);
      }
    }
    return known;
  }
}

package io.zitadeltestkit.embedded.internal.proto;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the value of a field; null if it is dropped. */
@FunctionalInterface
interface FieldReader {
  /** Reads the value at the current token; messages contain the field's name. */
  @Nullable Object read(JsonInput in, String field) throws IOException;

  /** {@return the reader of a record's component} */
  static FieldReader of(MessageType.Field field) {
    return of(field.component().getGenericType(), field.component().getAnnotation(Unsigned.class));
  }

  private static FieldReader of(Type type, @Nullable Unsigned unsigned) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic.getRawType() == Map.class
          ? map(of(arguments[1], unsigned))
          : list(of(arguments[0], unsigned));
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      // Looked up lazily: a message may have fields of its own type.
      return (in, field) -> MessageReader.of(plain).read(in);
    }
    if (WholeNumbers.isWhole(plain)) {
      return wholeNumber(WholeNumbers.of(plain, unsigned));
    }
    return plain.isEnum() ? constant(EnumValues.of(plain)) : scalar(plain);
  }

  private static FieldReader scalar(Class<?> type) {
    if (type == String.class) {
      return text("string", Optional::of);
    }
    if (type == boolean.class || type == Boolean.class) {
      return FieldReader::bool;
    }
    if (type == Bytes.class) {
      return text("bytes", Scalars::parseBytes);
    }
    if (type == Instant.class) {
      return wellKnown("Timestamp", Scalars::parseInstant, Scalars::isInRange);
    }
    if (type == Duration.class) {
      return wellKnown("Duration", Scalars::parseDuration, Scalars::isInRange);
    }
    if (type == double.class || type == Double.class) {
      return FieldReader::number;
    }
    if (JsonNode.class.isAssignableFrom(type)) {
      return struct();
    }
    throw new IllegalArgumentException("No field of a message is a " + type);
  }

  private static FieldReader text(String kind, Function<String, Optional<?>> parse) {
    return (in, field) -> {
      if (in.is(JsonToken.VALUE_STRING)) {
        Optional<?> value = parse.apply(in.text());
        if (value.isPresent()) {
          return value.get();
        }
      }
      throw in.invalid(kind, field);
    };
  }

  private static <T> FieldReader wellKnown(
      String name, Function<String, Optional<T>> parse, Predicate<T> inRange) {
    return (in, field) -> {
      if (!in.is(JsonToken.VALUE_STRING)) {
        throw in.unexpected();
      }
      String type = "google.protobuf." + name;
      T value =
          parse
              .apply(in.text())
              .orElseThrow(() -> in.problem(in.at(), "invalid " + type + " value %s"));
      if (!inRange.test(value)) {
        throw in.problem(in.at(), type + " value out of range: %s");
      }
      return value;
    };
  }

  private static FieldReader wholeNumber(WholeNumbers type) {
    return (in, field) -> {
      if (in.is(JsonToken.VALUE_STRING) || in.isNumber()) {
        Optional<Number> number = type.read(in.text());
        if (number.isPresent()) {
          return number.get();
        }
      }
      throw in.invalid(type.kind(), field);
    };
  }

  private static FieldReader constant(EnumValues values) {
    return (in, field) -> {
      if (in.is(JsonToken.VALUE_STRING)) {
        // An unknown name is dropped, as if the field were absent.
        return values.named(in.text()).orElse(null);
      }
      if (in.isNumber()) {
        Optional<Number> number = WholeNumbers.INT32.read(in.text());
        if (number.isPresent()) {
          return values.ofNumber(number.get().intValue());
        }
      }
      throw in.invalid("enum", field);
    };
  }

  private static Object bool(JsonInput in, String field) {
    if (in.is(JsonToken.VALUE_TRUE)) {
      return true;
    }
    if (in.is(JsonToken.VALUE_FALSE)) {
      return false;
    }
    throw in.invalid("bool", field);
  }

  private static Object number(JsonInput in, String field) throws IOException {
    if (in.isNumber() || in.is(JsonToken.VALUE_STRING)) {
      try {
        return Double.parseDouble(in.text());
      } catch (NumberFormatException e) {
        throw in.invalid("double", field);
      }
    }
    throw in.invalid("double", field);
  }

  private static FieldReader struct() {
    return (in, field) -> {
      if (!in.is(JsonToken.START_OBJECT)) {
        throw in.unexpected();
      }
      return in.tree();
    };
  }

  private static FieldReader list(FieldReader element) {
    return (in, field) -> {
      if (!in.is(JsonToken.START_ARRAY)) {
        throw in.unexpected();
      }
      List<Object> all = new ArrayList<>();
      while (in.next() != JsonToken.END_ARRAY) {
        Object value = element.read(in, field);
        if (value != null) {
          all.add(value);
        }
      }
      return all;
    };
  }

  private static FieldReader map(FieldReader element) {
    return (in, field) -> {
      if (!in.is(JsonToken.START_OBJECT)) {
        throw in.unexpected();
      }
      Map<String, Object> all = new LinkedHashMap<>();
      while (in.next() == JsonToken.FIELD_NAME) {
        String key = in.text();
        if (all.containsKey(key)) {
          throw in.problem(in.at(), "duplicate map key %s");
        }
        in.next();
        Object value = element.read(in, "value");
        if (value != null) {
          all.put(key, value);
        }
      }
      return all;
    };
  }
}

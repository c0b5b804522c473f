package io.zitadeltestkit.server.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Generates values of any record: different each time, with or without the nullable components. */
final class Samples {
  private final boolean withNullable;
  private int count;

  Samples(boolean withNullable) {
    this.withNullable = withNullable;
  }

  <T> T of(Class<T> type) {
    return type.cast(value(type));
  }

  private Object value(Type type) {
    count++;
    if (type instanceof ParameterizedType generic) {
      return collection(generic);
    }
    Class<?> raw = (Class<?>) type;
    if (raw == String.class) {
      return "text \"\u0000\u00e4\ud83d\ude00\" " + count;
    } else if (raw == int.class || raw == Integer.class) {
      return count;
    } else if (raw == long.class || raw == Long.class) {
      return Long.MAX_VALUE - count;
    } else if (raw == boolean.class || raw == Boolean.class) {
      return count % 2 == 0;
    } else if (raw == Instant.class) {
      return Instant.parse("2026-11-01T10:20:30.123456Z").plusSeconds(count);
    } else if (raw == Duration.class) {
      return Duration.ofMillis(1_500L + count);
    } else if (raw == JsonNode.class) {
      return JsonNodeFactory.instance.objectNode().put("number", count);
    } else if (raw.isEnum()) {
      Object[] constants = raw.getEnumConstants();
      return constants[count % constants.length];
    } else if (raw.isSealed()) {
      Class<?>[] permitted = raw.getPermittedSubclasses();
      return value(permitted[count % permitted.length]);
    } else if (raw.isRecord()) {
      return row(raw);
    }
    throw new AssertionError(
        "A component of the type "
            + type
            + " can't be kept in a database as it is: use another, or teach DocumentJson and Samples about it.");
  }

  private Object collection(ParameterizedType type) {
    Type element = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
    List<Object> values = IntStream.range(0, 2).mapToObj(any -> value(element)).toList();
    if (type.getRawType() == List.class) {
      return values;
    } else if (type.getRawType() == Set.class) {
      return values.get(0) instanceof Comparable<?> ? new TreeSet<>(values) : Set.copyOf(values);
    } else if (type.getRawType() == Map.class) {
      Map<Object, Object> map = new LinkedHashMap<>();
      values.forEach(value -> map.put(value(type.getActualTypeArguments()[0]), value));
      return map;
    }
    throw new AssertionError("A component of the type " + type + " can't be kept in a database.");
  }

  private Object row(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values =
        Arrays.stream(components)
            .map(
                component ->
                    isNullable(component) && (!withNullable || component.getType() == type)
                        ? null
                        : value(component.getGenericType()))
            .toArray();
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("A sample of " + type + " can't be made.", e);
    }
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }
}

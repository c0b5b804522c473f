package io.zitadeltestkit.server.store;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a deserialized record has all components that must not be null: a document of an
 * older version lacks newer ones, and Java does not notice.
 */
final class Completeness {
  private Completeness() {}

  static void check(@Nullable Object value) {
    if (value instanceof Collection<?> values) {
      values.forEach(Completeness::check);
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(Completeness::check);
    } else if (value instanceof Record row) {
      for (RecordComponent component : row.getClass().getRecordComponents()) {
        checkComponent(row, component);
      }
    }
  }

  private static void checkComponent(Record row, RecordComponent component) {
    Object value;
    try {
      component.getAccessor().setAccessible(true);
      value = component.getAccessor().invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The accessors of records can be called.", e);
    }
    if (value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      throw new IllegalArgumentException(
          "A " + row.getClass().getSimpleName() + " has no " + component.getName());
    }
    check(value);
  }
}

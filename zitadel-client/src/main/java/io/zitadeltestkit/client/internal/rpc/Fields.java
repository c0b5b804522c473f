package io.zitadeltestkit.client.internal.rpc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An immutable JSON object from which a request is built. */
public final class Fields {
  private static final Fields EMPTY = new Fields(Map.of());

  private final Map<String, Object> values;

  private Fields(Map<String, Object> values) {
    this.values = values;
  }

  /** {@return an empty object} */
  public static Fields empty() {
    return EMPTY;
  }

  /**
   * One field.
   *
   * @param name its name on the wire
   * @param value its value; null leaves it out
   * @return an object with that field
   */
  public static Fields of(String name, @Nullable Object value) {
    return EMPTY.with(name, value);
  }

  /**
   * A copy with one more field.
   *
   * @param name its name on the wire
   * @param value text, number, boolean, date, list or {@link Fields}; null leaves it out
   * @return the copy
   */
  public Fields with(String name, @Nullable Object value) {
    if (value == null) {
      return this;
    }
    Map<String, Object> copy = new LinkedHashMap<>(values);
    copy.put(name, value);
    return new Fields(copy);
  }

  /**
   * A copy with one more field in an inner object, which is created if necessary.
   *
   * @param value the field's value; null leaves it out
   * @param path the names of the objects from outside to inside, then that of the field
   * @return the copy
   */
  public Fields set(@Nullable Object value, String... path) {
    return path.length == 1
        ? with(path[0], value)
        : with(path[0], object(path[0]).set(value, Arrays.copyOfRange(path, 1, path.length)));
  }

  /**
   * A copy with the fields of another object.
   *
   * @param others the fields; existing ones are replaced
   * @return the copy
   */
  public Fields withAll(Fields others) {
    Map<String, Object> copy = new LinkedHashMap<>(values);
    copy.putAll(others.values);
    return new Fields(copy);
  }

  /**
   * A copy in which the object called {@code name} has one more field; it is created if necessary.
   *
   * @param name the name of the inner object
   * @param field the name of its field
   * @param value the field's value; null leaves it out
   * @return the copy
   */
  public Fields within(String name, String field, @Nullable Object value) {
    Fields inner = values.get(name) instanceof Fields present ? present : EMPTY;
    return with(name, inner.with(field, value));
  }

  /**
   * The value of a field.
   *
   * @param name its name on the wire
   * @return its value, or null if there is none
   */
  public @Nullable Object get(String name) {
    return values.get(name);
  }

  /**
   * The object called {@code name}.
   *
   * @param name its name on the wire
   * @return that object, empty if there is none
   */
  public Fields object(String name) {
    return values.get(name) instanceof Fields present ? present : EMPTY;
  }

  /** {@return whether there is no field at all} */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /**
   * The fields as they are sent.
   *
   * @return the fields in the order they were given, inner objects as maps
   */
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    values.forEach((name, value) -> map.put(name, plain(value)));
    return Collections.unmodifiableMap(map);
  }

  private static Object plain(Object value) {
    if (value instanceof Fields fields) {
      return fields.toMap();
    }
    if (value instanceof Collection<?> items) {
      List<Object> list = new ArrayList<>(items.size());
      for (Object item : items) {
        list.add(plain(item));
      }
      return list;
    }
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fields fields && values.equals(fields.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** Only the names, also those of inner objects: a value may be a secret. */
  @Override
  public String toString() {
    List<String> names = new ArrayList<>();
    values.forEach((name, value) -> names.add(value instanceof Fields inner ? name + inner : name));
    return names.toString();
  }
}

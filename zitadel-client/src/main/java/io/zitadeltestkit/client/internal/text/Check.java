package io.zitadeltestkit.client.internal.text;

import io.zitadeltestkit.client.internal.json.ProtoTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks arguments before anything is sent. Messages name the parameter, never its value. */
public final class Check {
  private Check() {}

  /**
   * Refuses null and blank text.
   *
   * @param value the text
   * @param name the parameter's name
   * @return the text
   */
  public static String text(@Nullable String value, String name) {
    String text = given(value, name);
    if (text.isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank");
    }
    return text;
  }

  /**
   * Refuses null.
   *
   * @param value the value
   * @param name the parameter's name
   * @param <T> its type
   * @return the value
   */
  public static <T> T given(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalArgumentException(name + " must not be null");
    }
    return value;
  }

  /**
   * Refuses null, an empty list and blank items.
   *
   * @param values the texts
   * @param name the parameter's name
   * @return a copy without duplicates, in the order given
   */
  public static List<String> texts(@Nullable Collection<String> values, String name) {
    Set<String> distinct = new LinkedHashSet<>();
    for (String value : some(values, name)) {
      distinct.add(text(value, "Each of " + name));
    }
    return List.copyOf(distinct);
  }

  /**
   * Refuses null, an empty list and null items.
   *
   * @param values the values
   * @param name the parameter's name
   * @param <T> their type
   * @return a copy in the order given
   */
  public static <T> List<T> some(@Nullable Collection<T> values, String name) {
    List<T> list = new ArrayList<>();
    for (T value : given(values, name)) {
      list.add(given(value, "Each of " + name));
    }
    if (list.isEmpty()) {
      throw new IllegalArgumentException(name + " must not be empty");
    }
    return List.copyOf(list);
  }

  /**
   * Refuses null, zero and less.
   *
   * @param value the duration
   * @param name the parameter's name
   * @return the duration
   */
  public static Duration positive(@Nullable Duration value, String name) {
    Duration duration = given(value, name);
    if (duration.isZero() || duration.isNegative()) {
      throw new IllegalArgumentException(name + " must be longer than zero, but was " + value);
    }
    return duration;
  }

  /**
   * Now plus a duration. Refuses null, zero and less, and moments after the year 9999, which proto3
   * JSON can't write.
   *
   * @param value the duration
   * @param name the parameter's name
   * @return the moment
   */
  public static Instant fromNow(@Nullable Duration value, String name) {
    Duration duration = positive(value, name);
    Instant now = Instant.now();
    if (duration.compareTo(Duration.between(now, ProtoTime.LAST)) > 0) {
      throw new IllegalArgumentException(
          name + " must not end after the year 9999, but was " + value);
    }
    return now.plus(duration);
  }

  /**
   * Refuses null and the constants that only answers contain.
   *
   * @param value the constant
   * @param name the parameter's name
   * @param <E> the enum
   * @return the constant
   */
  public static <E extends Enum<E>> E known(@Nullable E value, String name) {
    E constant = given(value, name);
    if (constant.name().equals("UNSPECIFIED") || constant.name().equals("UNRECOGNIZED")) {
      throw new IllegalArgumentException(
          name + " must not be " + constant.name() + ", which only an answer can hold");
    }
    return constant;
  }

  /**
   * Refuses null, and names and values that are null.
   *
   * @param values texts by name
   * @param name the parameter's name
   * @return the same
   */
  public static Map<String, String> entries(@Nullable Map<String, String> values, String name) {
    Map<String, String> map = given(values, name);
    map.forEach(
        (key, value) -> {
          given(key, "Each name of " + name);
          given(value, "Each value of " + name);
        });
    return map;
  }

  /**
   * Refuses text that can't be the value of an HTTP header.
   *
   * @param value the value
   * @param name the parameter's name
   * @return the value
   */
  public static String headerValue(@Nullable String value, String name) {
    String text = text(value, name);
    if (!text.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      throw new IllegalArgumentException(
          name + " must not have a line break or another character that no header can have");
    }
    return text;
  }
}

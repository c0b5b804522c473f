package io.zitadeltestkit.embedded.internal.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a filter message: a line for each field. A message without a field matches
 * nothing.
 *
 * @param lines a condition for each field, empty if the field is absent
 * @param <F> the filter message
 * @param <E> the element of the list
 */
public record FilterTable<F, E>(List<Function<F, Optional<Predicate<E>>>> lines) {
  /** An empty table. */
  public static <F, E> FilterTable<F, E> empty() {
    return new FilterTable<>(List.of());
  }

  /**
   * The same table with a further line.
   *
   * @param field reads the field; null if it is absent
   * @param condition makes the condition of the field's value
   */
  public <V> FilterTable<F, E> on(
      Function<F, @Nullable V> field, Function<V, Predicate<E>> condition) {
    List<Function<F, Optional<Predicate<E>>>> all = new ArrayList<>(lines);
    all.add(
        filter -> {
          V value = field.apply(filter);
          return value == null ? Optional.empty() : Optional.of(condition.apply(value));
        });
    return new FilterTable<>(List.copyOf(all));
  }

  /** The same table with a line for a field that an element's text must equal. */
  public <V> FilterTable<F, E> onText(
      Function<F, @Nullable V> field, Function<V, String> wanted, Function<E, String> actual) {
    return on(
        field,
        value -> {
          String text = wanted.apply(value);
          return element -> actual.apply(element).equals(text);
        });
  }

  /** {@return the condition of a filter} */
  public Predicate<E> of(F filter) {
    return lines.stream()
        .flatMap(line -> line.apply(filter).stream())
        .findFirst()
        .orElse(element -> false);
  }

  /** {@return the condition that all filters hold} */
  public Predicate<E> allOf(List<F> filters) {
    List<Predicate<E>> conditions = filters.stream().map(this::of).toList();
    return element -> conditions.stream().allMatch(condition -> condition.test(element));
  }
}

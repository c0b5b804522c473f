package io.zitadeltestkit.embedded.internal.desk;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The first rows of a list, and the number of the others. The names are those of the templates.
 *
 * @param rows the rows
 * @param more how many are left out; empty for none, since a template treats 0 as a value
 */
public record Limited(List<Map<String, ?>> rows, String more) {
  /** {@return the first of all, as rows} */
  public static <T> Limited of(Stream<T> all, Function<T, Map<String, ?>> row) {
    List<T> list = all.toList();
    List<Map<String, ?>> rows = new java.util.ArrayList<>();
    list.stream().limit(StateView.SHOWN).forEach(one -> rows.add(row.apply(one)));
    int more = list.size() - rows.size();
    return new Limited(List.copyOf(rows), more == 0 ? "" : Integer.toString(more));
  }
}

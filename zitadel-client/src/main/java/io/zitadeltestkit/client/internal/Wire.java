package io.zitadeltestkit.client.internal;

import io.zitadeltestkit.client.search.TextMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pieces of requests that several services share. */
public final class Wire {
  private static final Map<String, String> SORTS =
      Map.of("CREATED_AT", "CREATION_DATE", "CHANGED_AT", "CHANGE_DATE");

  private Wire() {}

  /**
   * A comparison in the form that users, organizations and sessions have.
   *
   * @param field the name of the text's field
   * @param text the text compared with
   * @param match how; null leaves it to Zitadel, which takes {@link TextMatch#EQUALS}
   * @return the comparison
   */
  public static Fields textQuery(String field, String text, @Nullable TextMatch match) {
    return compared("TEXT_QUERY_METHOD_", field, text, match);
  }

  /**
   * A comparison in the form that all the others have.
   *
   * @param field the name of the text's field
   * @param text the text compared with
   * @param match how; null leaves it to Zitadel, which takes {@link TextMatch#EQUALS}
   * @return the comparison
   */
  public static Fields textFilter(String field, String text, @Nullable TextMatch match) {
    return compared("TEXT_FILTER_METHOD_", field, text, match);
  }

  /**
   * The names of what a list can be sorted by.
   *
   * @param prefix what stands before each of them on the wire
   * @return the wire's name for a constant
   */
  public static Function<Enum<?>, String> sorts(String prefix) {
    return sorts(prefix, Map.of());
  }

  /**
   * The names of what a list can be sorted by.
   *
   * @param prefix what stands before each of them on the wire
   * @param others the constants that Zitadel names otherwise here than elsewhere
   * @return the wire's name for a constant
   */
  public static Function<Enum<?>, String> sorts(String prefix, Map<String, String> others) {
    return sort ->
        prefix + others.getOrDefault(sort.name(), SORTS.getOrDefault(sort.name(), sort.name()));
  }

  private static Fields compared(
      String prefix, String field, String text, @Nullable TextMatch match) {
    return Fields.of(field, text).with("method", match == null ? null : prefix + match.name());
  }

  /**
   * Metadata as it is set.
   *
   * @param metadata the bytes of each key
   * @return one object for each
   */
  public static List<Fields> metadata(Fields metadata) {
    List<Fields> list = new ArrayList<>();
    metadata.toMap().forEach((key, value) -> list.add(Fields.of("key", key).with("value", value)));
    return list;
  }

  /**
   * Metadata as it is set.
   *
   * @param metadata the bytes of each key; at least one entry
   * @return one object for each
   */
  public static List<Fields> metadata(Map<String, byte[]> metadata) {
    Check.texts(metadata.keySet(), "metadata");
    List<Fields> list = new ArrayList<>();
    metadata.forEach((key, value) -> list.add(Fields.of("key", key).with("value", value)));
    return list;
  }
}

package io.zitadeltestkit.client.internal.rpc;

import io.zitadeltestkit.client.internal.text.Check;
import io.zitadeltestkit.client.search.TextMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Parts of requests that several services share. */
public final class Wire {
  private static final Map<String, String> SORTS =
      Map.of("CREATED_AT", "CREATION_DATE", "CHANGED_AT", "CHANGE_DATE");

  private Wire() {}

  /**
   * A text comparison in the form that users, organizations and sessions use.
   *
   * @param field the name of the text's field
   * @param text the text compared with
   * @param match how it is compared; null for Zitadel's default, {@link TextMatch#EQUALS}
   * @return the comparison
   */
  public static Fields textQuery(String field, String text, @Nullable TextMatch match) {
    return compared("TEXT_QUERY_METHOD_", field, text, match);
  }

  /**
   * A text comparison in the form that all other services use.
   *
   * @param field the name of the text's field
   * @param text the text compared with
   * @param match how it is compared; null for Zitadel's default, {@link TextMatch#EQUALS}
   * @return the comparison
   */
  public static Fields textFilter(String field, String text, @Nullable TextMatch match) {
    return compared("TEXT_FILTER_METHOD_", field, text, match);
  }

  /**
   * The wire's names of the sort columns.
   *
   * @param prefix the prefix of the names
   * @return the wire's name for a constant
   */
  public static Function<Enum<?>, String> sorts(String prefix) {
    return sorts(prefix, Map.of());
  }

  /**
   * The wire's names of the sort columns.
   *
   * @param prefix the prefix of the names
   * @param others the constants with irregular names
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
   * Metadata in the form of a request.
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
   * Metadata in the form of a request.
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

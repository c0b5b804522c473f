package io.zitadeltestkit.embedded.internal.api.user.query;

import io.zitadeltestkit.embedded.internal.fault.Code;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.user.Human;
import io.zitadeltestkit.embedded.internal.model.user.LoginNames;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.model.user.UserMetadata;
import io.zitadeltestkit.embedded.internal.query.TextMatch;
import io.zitadeltestkit.embedded.internal.query.Truth;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a list of users, in SQL's three-valued logic: on a field that a user does not
 * have, a query is neither true nor false, and neither is its negation.
 *
 * <p>As in the database, a user has a row for each entry of its metadata: several queries on
 * metadata must match the same entry.
 */
final class UserConditions {
  private static final int DEEPEST = 20;

  private UserConditions() {}

  /**
   * A user joined with an entry of its metadata.
   *
   * @param user the user
   * @param entry the entry; null if the user has none
   */
  record Row(User user, @Nullable UserMetadata entry) {}

  /** The condition of one query. */
  @FunctionalInterface
  interface Condition extends Function<Row, Truth> {}

  /** A condition that is either true or false. */
  static Condition where(Predicate<User> condition) {
    return row -> Truth.of(condition.test(row.user()));
  }

  /** A condition on an entry of the user's metadata. */
  static Condition metadata(Predicate<UserMetadata> condition) {
    return row -> row.entry() == null ? Truth.UNKNOWN : Truth.of(condition.test(row.entry()));
  }

  /** Throws a fault if a query for one of several values has none. */
  static List<String> named(List<String> values) {
    if (values.isEmpty()) {
      throw unnamed("values array must not be empty");
    }
    return values;
  }

  /** A refusal of the real server's list engine, which has no code and no id of its own. */
  private static Fault unnamed(String message) {
    return Fault.of(Code.UNKNOWN, "", message);
  }

  /** A condition on an optional field of people: an empty field counts as missing. */
  static Condition human(Function<Human, String> field, Predicate<String> condition) {
    return row -> {
      Human human = row.user().human();
      String actual = human == null ? "" : field.apply(human);
      return actual.isEmpty() ? Truth.UNKNOWN : Truth.of(condition.test(actual));
    };
  }

  /** Such a condition on a text, with an API's own constant for {@link TextMatch}. */
  static Condition text(Function<Human, String> field, Enum<?> method, String wanted) {
    return human(field, actual -> TextMatch.matches(method, actual, wanted));
  }

  /** Compares the login names; one must match. */
  static Condition loginName(State state, Enum<?> method, String wanted) {
    return where(
        user ->
            LoginNames.of(state, user).stream()
                .anyMatch(name -> TextMatch.matches(method, name, wanted)));
  }

  /** One of several must be true. */
  static Condition any(List<Condition> conditions) {
    return joined(conditions, Truth::or);
  }

  /** All of several must be true. */
  static Condition all(List<Condition> conditions) {
    return joined(conditions, Truth::and);
  }

  /** The negation. */
  static Condition not(Condition condition) {
    return row -> condition.apply(row).not();
  }

  private static Condition joined(List<Condition> conditions, BinaryOperator<Truth> join) {
    if (conditions.isEmpty()) {
      throw unnamed("missing column");
    }
    return row ->
        conditions.stream().map(condition -> condition.apply(row)).reduce(join).orElseThrow();
  }

  /** {@return the filter for users that meet all conditions} */
  static Predicate<User> holding(State state, List<Condition> conditions) {
    if (conditions.isEmpty()) {
      return user -> true;
    }
    return user -> {
      List<UserMetadata> entries =
          state.lookup(UserMetadata.TABLE, UserMetadata.BY_USER, user.id()).toList();
      return entries.isEmpty()
          ? hold(conditions, new Row(user, null))
          : entries.stream().anyMatch(entry -> hold(conditions, new Row(user, entry)));
    };
  }

  private static boolean hold(List<Condition> conditions, Row row) {
    return conditions.stream().allMatch(condition -> condition.apply(row) == Truth.TRUE);
  }

  /** Throws a fault if a query is nested too deep in others; the outermost level is 0. */
  static void requireLevel(int level) {
    if (level > DEEPEST) {
      throw Fault.invalidArgument("USER-zsQ97", "Too many query nesting levels (Max 20)");
    }
  }

  /** The refusal of an empty query. */
  static Fault invalid() {
    return Fault.invalidArgument("GRPC-vR9nC", "List.Query.Invalid");
  }
}

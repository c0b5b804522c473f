package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.fault.Code;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.Human;
import io.zitadeltestkit.embedded.internal.model.LoginNames;
import io.zitadeltestkit.embedded.internal.model.State;
import io.zitadeltestkit.embedded.internal.model.User;
import io.zitadeltestkit.embedded.internal.model.UserMetadata;
import io.zitadeltestkit.embedded.internal.query.TextMatch;
import io.zitadeltestkit.embedded.internal.query.Truth;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a list of users, in the logic of a database: of a field that a user does not
 * have, a query says neither yes nor no, and its negation does not either.
 *
 * <p>As in the database, a user stands in a row of its own for each entry of its metadata: what
 * several queries say of metadata has to hold for one and the same entry.
 */
final class UserConditions {
  private static final int DEEPEST = 20;

  private UserConditions() {}

  /**
   * A user beside an entry of its metadata.
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

  /** Ends with a fault if a query for one of several values names none. */
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

  /** A condition on what only people have, and not all of them: an empty field is a missing one. */
  static Condition human(Function<Human, String> field, Predicate<String> condition) {
    return row -> {
      Human human = row.user().human();
      String actual = human == null ? "" : field.apply(human);
      return actual.isEmpty() ? Truth.UNKNOWN : Truth.of(condition.test(actual));
    };
  }

  /** Such a condition that compares a text, by an API's own constant of {@link TextMatch}. */
  static Condition text(Function<Human, String> field, Enum<?> method, String wanted) {
    return human(field, actual -> TextMatch.matches(method, actual, wanted));
  }

  /** Compares the login names, of which one is enough. */
  static Condition loginName(State state, Enum<?> method, String wanted) {
    return where(
        user ->
            LoginNames.of(state, user).stream()
                .anyMatch(name -> TextMatch.matches(method, name, wanted)));
  }

  /** One of several is enough. */
  static Condition any(List<Condition> conditions) {
    return joined(conditions, Truth::or);
  }

  /** All of several must hold. */
  static Condition all(List<Condition> conditions) {
    return joined(conditions, Truth::and);
  }

  /** The contrary. */
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

  /** {@return the filter that all of the conditions hold for a user} */
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

  /** Ends with a fault if a query is nested too deep in others; the outermost level is 0. */
  static void requireLevel(int level) {
    if (level > DEEPEST) {
      throw Fault.invalidArgument("USER-zsQ97", "Too many query nesting levels (Max 20)");
    }
  }

  /** The refusal of a query that asks for nothing. */
  static Fault invalid() {
    return Fault.invalidArgument("GRPC-vR9nC", "List.Query.Invalid");
  }
}

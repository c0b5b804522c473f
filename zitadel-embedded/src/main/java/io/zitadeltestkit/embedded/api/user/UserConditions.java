package io.zitadeltestkit.embedded.api.user;

import io.zitadeltestkit.embedded.fault.Code;
import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.Human;
import io.zitadeltestkit.embedded.model.LoginNames;
import io.zitadeltestkit.embedded.model.State;
import io.zitadeltestkit.embedded.model.User;
import io.zitadeltestkit.embedded.query.TextMatch;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What the queries of a list say of users, in the logic of a database: of a field that a user does
 * not have, a query says neither yes nor no, and its negation does not either.
 */
public final class UserConditions {
  private static final int DEEPEST = 20;

  private UserConditions() {}

  /** What one query says of a user. */
  @FunctionalInterface
  public interface Condition extends Function<User, Truth> {}

  /** A condition that is either true or false. */
  public static Condition where(Predicate<User> condition) {
    return user -> Truth.of(condition.test(user));
  }

  /** A condition on what only people have, and not all of them: an empty field is a missing one. */
  public static Condition human(Function<Human, String> field, Predicate<String> condition) {
    return user -> {
      Human human = user.human();
      String actual = human == null ? "" : field.apply(human);
      return actual.isEmpty() ? Truth.UNKNOWN : Truth.of(condition.test(actual));
    };
  }

  /** Such a condition that compares a text, by an API's own constant of {@link TextMatch}. */
  public static Condition text(Function<Human, String> field, Enum<?> method, String wanted) {
    return human(field, actual -> TextMatch.matches(method, actual, wanted));
  }

  /** Compares the login names, of which one is enough. */
  public static Condition loginName(State state, Enum<?> method, String wanted) {
    return where(
        user ->
            LoginNames.of(state, user).stream()
                .anyMatch(name -> TextMatch.matches(method, name, wanted)));
  }

  /** One of several is enough. */
  public static Condition any(List<Condition> conditions) {
    return joined(conditions, Truth::or);
  }

  /** All of several must hold. */
  public static Condition all(List<Condition> conditions) {
    return joined(conditions, Truth::and);
  }

  /** The contrary. */
  public static Condition not(Condition condition) {
    return user -> condition.apply(user).not();
  }

  private static Condition joined(List<Condition> conditions, BinaryOperator<Truth> join) {
    if (conditions.isEmpty()) {
      throw Fault.plain(Code.UNKNOWN, "missing column");
    }
    return user ->
        conditions.stream().map(condition -> condition.apply(user)).reduce(join).orElseThrow();
  }

  /** Returns the filter that all of the conditions hold for a user. */
  public static Predicate<User> holding(List<Condition> conditions) {
    return user -> conditions.stream().allMatch(condition -> condition.apply(user) == Truth.TRUE);
  }

  /** Ends with a fault if a query stands too deep in others; the outermost level is 0. */
  public static void requireLevel(int level) {
    if (level > DEEPEST) {
      throw Fault.invalidArgument("USER-zsQ97", "Too many query nesting levels (Max 20)");
    }
  }

  /** The refusal of a query that asks for nothing. */
  public static Fault invalid() {
    return Fault.invalidArgument("GRPC-vR9nC", "List.Query.Invalid");
  }
}

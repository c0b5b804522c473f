package io.zitadeltestkit.embedded.api.user;

import io.zitadeltestkit.embedded.api.user.QueryMessages.SearchQuery;
import io.zitadeltestkit.embedded.api.user.QueryMessages.UserType;
import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.Human;
import io.zitadeltestkit.embedded.model.LoginNames;
import io.zitadeltestkit.embedded.model.State;
import io.zitadeltestkit.embedded.model.User;
import io.zitadeltestkit.embedded.query.TextMatch;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what the list of users is asked for into conditions. */
final class UserFilters {
  private static final int DEEPEST = 20;

  private UserFilters() {}

  /** Returns the condition that all of the queries hold for a user. */
  static Predicate<User> all(State state, List<SearchQuery> queries, int level) {
    return queries.stream()
        .map(query -> of(state, query, level))
        .reduce(user -> true, Predicate::and);
  }

  private static Predicate<User> any(State state, List<SearchQuery> queries, int level) {
    return queries.stream()
        .map(query -> of(state, query, level))
        .reduce(Predicate::or)
        .orElse(user -> true);
  }

  private static Predicate<User> of(State state, SearchQuery query, int level) {
    if (level > DEEPEST) {
      throw Fault.invalidArgument("USER-zsQ97", "Errors.Query.TooManyNestingLevels");
    }
    return Stream.of(
            when(query.userNameQuery(), q -> text(User::username, q.method(), q.userName())),
            when(query.firstNameQuery(), q -> human(Human::givenName, q.method(), q.firstName())),
            when(query.lastNameQuery(), q -> human(Human::familyName, q.method(), q.lastName())),
            when(query.nickNameQuery(), q -> human(Human::nickName, q.method(), q.nickName())),
            when(
                query.displayNameQuery(),
                q -> human(Human::displayName, q.method(), q.displayName())),
            when(query.emailQuery(), q -> human(Human::email, q.method(), q.emailAddress())),
            when(query.phoneQuery(), q -> human(Human::phone, q.method(), q.number())),
            when(query.stateQuery(), q -> user -> UserViews.stateOf(user) == q.state()),
            when(query.typeQuery(), q -> user -> typeOf(user) == q.type()),
            when(query.loginNameQuery(), q -> loginName(state, q.method(), q.loginName())),
            when(query.inUserIdsQuery(), q -> user -> q.userIds().contains(user.id())),
            when(
                query.inUserEmailsQuery(),
                q -> human(human -> q.userEmails().contains(human.email()))),
            when(query.organizationIdQuery(), q -> user -> user.orgId().equals(q.organizationId())),
            when(query.orQuery(), q -> any(state, q.queries(), level + 1)),
            when(query.andQuery(), q -> all(state, q.queries(), level + 1)),
            when(query.notQuery(), q -> not(state, q.query(), level + 1)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(UserFilters::invalid);
  }

  private static <Q> Optional<Predicate<User>> when(
      @Nullable Q query, Function<Q, Predicate<User>> condition) {
    return Optional.ofNullable(query).map(condition);
  }

  private static Predicate<User> not(State state, @Nullable SearchQuery negated, int level) {
    if (negated == null) {
      throw invalid();
    }
    return of(state, negated, level).negate();
  }

  private static Fault invalid() {
    return Fault.invalidArgument("GRPC-vR9nC", "List.Query.Invalid");
  }

  private static UserType typeOf(User user) {
    return user.isMachine() ? UserType.TYPE_MACHINE : UserType.TYPE_HUMAN;
  }

  private static Predicate<User> loginName(State state, Enum<?> method, String wanted) {
    return user ->
        LoginNames.of(state, user).stream()
            .anyMatch(name -> TextMatch.matches(method, name, wanted));
  }

  private static Predicate<User> text(Function<User, String> field, Enum<?> method, String wanted) {
    return user -> TextMatch.matches(method, field.apply(user), wanted);
  }

  private static Predicate<User> human(
      Function<Human, String> field, Enum<?> method, String wanted) {
    return human(human -> TextMatch.matches(method, field.apply(human), wanted));
  }

  private static Predicate<User> human(Predicate<Human> condition) {
    return user -> {
      Human human = user.human();
      return human != null && condition.test(human);
    };
  }
}

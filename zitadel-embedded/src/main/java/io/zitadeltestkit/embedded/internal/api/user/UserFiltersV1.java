package io.zitadeltestkit.embedded.internal.api.user;

import static io.zitadeltestkit.embedded.internal.api.user.UserConditions.human;
import static io.zitadeltestkit.embedded.internal.api.user.UserConditions.text;
import static io.zitadeltestkit.embedded.internal.api.user.UserConditions.where;

import io.zitadeltestkit.embedded.internal.api.user.UserConditions.Condition;
import io.zitadeltestkit.embedded.internal.api.user.UserQueryMessagesV1.SearchQuery;
import io.zitadeltestkit.embedded.internal.model.Human;
import io.zitadeltestkit.embedded.internal.model.State;
import io.zitadeltestkit.embedded.internal.model.User;
import io.zitadeltestkit.embedded.internal.query.TextMatch;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what the list of users is asked for into conditions. */
final class UserFiltersV1 {
  private final State state;

  private UserFiltersV1(State state) {
    this.state = state;
  }

  /** Returns the condition that all of the queries hold for a user. */
  static Predicate<User> of(State state, List<SearchQuery> queries) {
    return UserConditions.holding(new UserFiltersV1(state).of(queries, 0));
  }

  private List<Condition> of(List<SearchQuery> queries, int level) {
    return queries.stream().map(query -> of(query, level)).toList();
  }

  private Condition of(SearchQuery query, int level) {
    UserConditions.requireLevel(level);
    return Stream.of(
            when(
                query.userNameQuery(),
                q -> where(user -> TextMatch.matches(q.method(), user.username(), q.userName()))),
            when(query.firstNameQuery(), q -> text(Human::givenName, q.method(), q.firstName())),
            when(query.lastNameQuery(), q -> text(Human::familyName, q.method(), q.lastName())),
            when(query.nickNameQuery(), q -> text(Human::nickName, q.method(), q.nickName())),
            when(
                query.displayNameQuery(),
                q -> text(Human::displayName, q.method(), q.displayName())),
            when(query.emailQuery(), q -> text(Human::email, q.method(), q.emailAddress())),
            when(query.stateQuery(), q -> where(user -> UserV1.stateOf(user) == q.state())),
            when(query.typeQuery(), q -> where(user -> UserTypeV1.of(user) == q.type())),
            when(
                query.loginNameQuery(),
                q -> UserConditions.loginName(state, q.method(), q.loginName())),
            when(query.inUserIdsQuery(), q -> ids(UserConditions.named(q.userIds()))),
            when(
                query.inUserEmailsQuery(),
                q -> human(Human::email, UserConditions.named(q.userEmails())::contains)),
            when(query.orQuery(), q -> UserConditions.any(of(q.queries(), level + 1))),
            when(query.andQuery(), q -> UserConditions.all(of(q.queries(), level + 1))),
            when(query.notQuery(), q -> not(q.query(), level + 1)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(UserConditions::invalid);
  }

  private static Condition ids(List<String> wanted) {
    return where(user -> wanted.contains(user.id()));
  }

  private static <Q> Optional<Condition> when(@Nullable Q query, Function<Q, Condition> condition) {
    return Optional.ofNullable(query).map(condition);
  }

  private Condition not(@Nullable SearchQuery negated, int level) {
    if (negated == null) {
      throw UserConditions.invalid();
    }
    return UserConditions.not(of(negated, level));
  }
}

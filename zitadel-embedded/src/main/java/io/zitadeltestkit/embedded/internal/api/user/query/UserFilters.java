package io.zitadeltestkit.embedded.internal.api.user.query;

import static io.zitadeltestkit.embedded.internal.api.user.query.UserConditions.human;
import static io.zitadeltestkit.embedded.internal.api.user.query.UserConditions.text;
import static io.zitadeltestkit.embedded.internal.api.user.query.UserConditions.where;

import io.zitadeltestkit.embedded.internal.api.message.TextFilterMethod;
import io.zitadeltestkit.embedded.internal.api.metadata.MetadataKeyFilter;
import io.zitadeltestkit.embedded.internal.api.user.query.UserConditions.Condition;
import io.zitadeltestkit.embedded.internal.api.user.query.UserQueryMessages.MetadataValueFilter;
import io.zitadeltestkit.embedded.internal.api.user.query.UserQueryMessages.SearchQuery;
import io.zitadeltestkit.embedded.internal.api.user.view.UserTypeV1;
import io.zitadeltestkit.embedded.internal.api.user.view.UserViews;
import io.zitadeltestkit.embedded.internal.model.user.Human;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.query.TextMatch;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the queries of a list of users into conditions. */
final class UserFilters {
  private final State state;

  private UserFilters(State state) {
    this.state = state;
  }

  /** Returns the condition for users that match all queries. */
  static Predicate<User> of(State state, List<SearchQuery> queries) {
    UserFilters filters = new UserFilters(state);
    return UserConditions.holding(state, filters.of(queries, 0));
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
            when(query.phoneQuery(), q -> text(Human::phone, q.method(), q.number())),
            when(query.stateQuery(), q -> where(user -> UserViews.stateOf(user) == q.state())),
            when(query.typeQuery(), q -> where(user -> UserTypeV1.of(user) == q.type())),
            when(
                query.loginNameQuery(),
                q -> UserConditions.loginName(state, q.method(), q.loginName())),
            when(query.inUserIdsQuery(), q -> isOneOf(UserConditions.named(q.userIds()))),
            when(
                query.inUserEmailsQuery(),
                q -> human(Human::email, UserConditions.named(q.userEmails())::contains)),
            when(
                query.organizationIdQuery(),
                q -> where(user -> user.orgId().equals(q.organizationId()))),
            when(query.orQuery(), q -> UserConditions.any(of(q.queries(), level + 1))),
            when(query.andQuery(), q -> UserConditions.all(of(q.queries(), level + 1))),
            when(query.notQuery(), q -> not(q.query(), level + 1)),
            when(query.metadataKeyFilter(), UserFilters::metadataKey),
            when(query.metadataValueFilter(), UserFilters::metadataValue))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(UserConditions::invalid);
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

  private static Condition isOneOf(List<String> userIds) {
    return where(user -> userIds.contains(user.id()));
  }

  private static Condition metadataKey(MetadataKeyFilter wanted) {
    return UserConditions.metadata(
        entry ->
            comparison(wanted.method())
                .filter(method -> method.matches(entry.key(), wanted.key()))
                .isPresent());
  }

  /** The real server confuses "contains" and "ends with". */
  private static Optional<TextMatch> comparison(TextFilterMethod method) {
    return switch (method) {
      case TEXT_FILTER_METHOD_EQUALS -> Optional.of(TextMatch.EQUALS);
      case TEXT_FILTER_METHOD_EQUALS_IGNORE_CASE -> Optional.of(TextMatch.EQUALS_IGNORE_CASE);
      case TEXT_FILTER_METHOD_STARTS_WITH -> Optional.of(TextMatch.STARTS_WITH);
      case TEXT_FILTER_METHOD_STARTS_WITH_IGNORE_CASE ->
          Optional.of(TextMatch.STARTS_WITH_IGNORE_CASE);
      case TEXT_FILTER_METHOD_CONTAINS -> Optional.of(TextMatch.ENDS_WITH);
      case TEXT_FILTER_METHOD_CONTAINS_IGNORE_CASE -> Optional.of(TextMatch.ENDS_WITH_IGNORE_CASE);
      case TEXT_FILTER_METHOD_ENDS_WITH -> Optional.of(TextMatch.CONTAINS);
      case TEXT_FILTER_METHOD_ENDS_WITH_IGNORE_CASE -> Optional.of(TextMatch.CONTAINS_IGNORE_CASE);
      case UNRECOGNIZED -> Optional.empty();
    };
  }

  private static Condition metadataValue(MetadataValueFilter wanted) {
    String base64 = wanted.value().toBase64();
    return UserConditions.metadata(
        entry ->
            switch (wanted.method()) {
              case BYTE_FILTER_METHOD_EQUALS -> entry.base64().equals(base64);
              case BYTE_FILTER_METHOD_NOT_EQUALS -> !entry.base64().equals(base64);
              case UNRECOGNIZED -> false;
            });
  }
}

package io.zitadeltestkit.embedded.internal.api.user.query;

import io.zitadeltestkit.embedded.internal.api.user.query.UserQueryMessages.SearchQuery;
import io.zitadeltestkit.embedded.internal.model.user.LoginNames;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.query.TextMatch;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds by index the users that may match queries, so that a list of one user among a hundred
 * thousand does not scan all of them. It may return too many, since the queries are evaluated
 * afterwards.
 */
final class UserCandidates {
  private final State state;

  private UserCandidates(State state) {
    this.state = state;
  }

  /**
   * {@return the users that may match all queries, without duplicates; all users if no index helps}
   */
  static Stream<User> of(State state, List<SearchQuery> queries) {
    return new UserCandidates(state)
        .ofAll(queries)
        .map(Collection::stream)
        .orElseGet(() -> state.all(User.TABLE));
  }

  /** All queries must match, so the candidates of any one of them are enough. */
  private Optional<Collection<User>> ofAll(List<SearchQuery> queries) {
    return queries.stream().flatMap(query -> of(query).stream()).findFirst();
  }

  /** One query must match, so each of them needs an index. */
  private Optional<Collection<User>> ofAny(List<SearchQuery> queries) {
    List<User> found = new ArrayList<>();
    for (SearchQuery query : queries) {
      Collection<User> candidates = of(query).orElse(null);
      if (candidates == null) {
        return Optional.empty();
      }
      found.addAll(candidates);
    }
    return once(found.stream());
  }

  private Optional<Collection<User>> of(SearchQuery query) {
    if (query.inUserIdsQuery() != null) {
      return once(
          query.inUserIdsQuery().userIds().stream()
              .flatMap(id -> state.find(User.TABLE, id).stream()));
    }
    if (query.inUserEmailsQuery() != null) {
      return once(query.inUserEmailsQuery().userEmails().stream().flatMap(this::byEmail));
    }
    if (query.emailQuery() != null && isEquality(query.emailQuery().method())) {
      return once(byEmail(query.emailQuery().emailAddress()));
    }
    if (query.userNameQuery() != null && isEquality(query.userNameQuery().method())) {
      return once(byUsername(query.userNameQuery().userName()));
    }
    if (query.loginNameQuery() != null && isEquality(query.loginNameQuery().method())) {
      return once(LoginNames.candidates(state, query.loginNameQuery().loginName()));
    }
    if (query.organizationIdQuery() != null) {
      return once(
          state.lookup(User.TABLE, User.BY_ORG, query.organizationIdQuery().organizationId()));
    }
    if (query.andQuery() != null) {
      return ofAll(query.andQuery().queries());
    }
    return query.orQuery() == null ? Optional.empty() : ofAny(query.orQuery().queries());
  }

  private static boolean isEquality(@Nullable Enum<?> method) {
    return method != null
        && (TextMatch.is(method, TextMatch.EQUALS)
            || TextMatch.is(method, TextMatch.EQUALS_IGNORE_CASE));
  }

  private Stream<User> byEmail(String address) {
    return state.lookup(User.TABLE, User.BY_EMAIL, address.toLowerCase(Locale.ROOT));
  }

  private Stream<User> byUsername(String username) {
    return state.lookup(User.TABLE, User.BY_USERNAME, username.toLowerCase(Locale.ROOT));
  }

  private static Optional<Collection<User>> once(Stream<User> users) {
    Map<String, User> byId = new LinkedHashMap<>();
    users.forEach(user -> byId.put(user.id(), user));
    return Optional.of(byId.values());
  }
}

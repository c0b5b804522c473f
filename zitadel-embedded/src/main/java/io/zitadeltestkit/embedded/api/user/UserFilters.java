package io.zitadeltestkit.embedded.api.user;

import io.zitadeltestkit.embedded.api.common.MetadataKeyFilter;
import io.zitadeltestkit.embedded.api.user.QueryMessages.MetadataValueFilter;
import io.zitadeltestkit.embedded.api.user.QueryMessages.SearchQuery;
import io.zitadeltestkit.embedded.api.user.QueryMessages.UserType;
import io.zitadeltestkit.embedded.fault.Code;
import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.Human;
import io.zitadeltestkit.embedded.model.LoginNames;
import io.zitadeltestkit.embedded.model.State;
import io.zitadeltestkit.embedded.model.User;
import io.zitadeltestkit.embedded.model.UserMetadata;
import io.zitadeltestkit.embedded.query.TextMatch;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what the list of users is asked for into conditions. */
final class UserFilters {
  private static final int DEEPEST = 20;

  /** What the real server makes of the constants of {@code TextFilterMethod}, by their number. */
  private static final List<TextMatch> METADATA_KEY_METHODS =
      List.of(
          TextMatch.EQUALS,
          TextMatch.EQUALS_IGNORE_CASE,
          TextMatch.STARTS_WITH,
          TextMatch.STARTS_WITH_IGNORE_CASE,
          TextMatch.ENDS_WITH,
          TextMatch.ENDS_WITH_IGNORE_CASE,
          TextMatch.CONTAINS,
          TextMatch.CONTAINS_IGNORE_CASE);

  private final State state;

  private UserFilters(State state) {
    this.state = state;
  }

  /** What one query says of a user. */
  private interface Condition extends Function<User, Truth> {
    static Condition of(Predicate<User> condition) {
      return user -> Truth.of(condition.test(user));
    }
  }

  /** Returns the condition that all of the queries hold for a user. */
  static Predicate<User> of(State state, List<SearchQuery> queries) {
    UserFilters filters = new UserFilters(state);
    List<Condition> conditions = queries.stream().map(query -> filters.of(query, 0)).toList();
    return user -> conditions.stream().allMatch(condition -> condition.apply(user) == Truth.TRUE);
  }

  private Condition of(SearchQuery query, int level) {
    if (level > DEEPEST) {
      throw Fault.invalidArgument("USER-zsQ97", "Too many query nesting levels (Max 20)");
    }
    return Stream.of(
            when(
                query.userNameQuery(),
                q -> Condition.of(user -> matches(q.method(), user.username(), q.userName()))),
            when(query.firstNameQuery(), q -> text(Human::givenName, q.method(), q.firstName())),
            when(query.lastNameQuery(), q -> text(Human::familyName, q.method(), q.lastName())),
            when(query.nickNameQuery(), q -> text(Human::nickName, q.method(), q.nickName())),
            when(
                query.displayNameQuery(),
                q -> text(Human::displayName, q.method(), q.displayName())),
            when(query.emailQuery(), q -> text(Human::email, q.method(), q.emailAddress())),
            when(query.phoneQuery(), q -> text(Human::phone, q.method(), q.number())),
            when(
                query.stateQuery(),
                q -> Condition.of(user -> UserViews.stateOf(user) == q.state())),
            when(query.typeQuery(), q -> Condition.of(user -> typeOf(user) == q.type())),
            when(query.loginNameQuery(), q -> loginName(q.method(), q.loginName())),
            when(
                query.inUserIdsQuery(), q -> Condition.of(user -> q.userIds().contains(user.id()))),
            when(
                query.inUserEmailsQuery(),
                q -> human(Human::email, email -> q.userEmails().contains(email))),
            when(
                query.organizationIdQuery(),
                q -> Condition.of(user -> user.orgId().equals(q.organizationId()))),
            when(query.orQuery(), q -> joined(q.queries(), level + 1, Truth::or)),
            when(query.andQuery(), q -> joined(q.queries(), level + 1, Truth::and)),
            when(query.notQuery(), q -> not(q.query(), level + 1)),
            when(query.metadataKeyFilter(), this::metadataKey),
            when(query.metadataValueFilter(), this::metadataValue))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(UserFilters::invalid);
  }

  private static <Q> Optional<Condition> when(@Nullable Q query, Function<Q, Condition> condition) {
    return Optional.ofNullable(query).map(condition);
  }

  private Condition joined(List<SearchQuery> queries, int level, BinaryOperator<Truth> join) {
    List<Condition> conditions = queries.stream().map(query -> of(query, level)).toList();
    if (conditions.isEmpty()) {
      throw Fault.plain(Code.UNKNOWN, "missing column");
    }
    return user ->
        conditions.stream().map(condition -> condition.apply(user)).reduce(join).orElseThrow();
  }

  private Condition not(@Nullable SearchQuery negated, int level) {
    if (negated == null) {
      throw invalid();
    }
    Condition condition = of(negated, level);
    return user -> condition.apply(user).not();
  }

  private static Fault invalid() {
    return Fault.invalidArgument("GRPC-vR9nC", "List.Query.Invalid");
  }

  private static UserType typeOf(User user) {
    return user.isMachine() ? UserType.TYPE_MACHINE : UserType.TYPE_HUMAN;
  }

  private Condition loginName(Enum<?> method, String wanted) {
    return Condition.of(
        user ->
            LoginNames.of(state, user).stream().anyMatch(name -> matches(method, name, wanted)));
  }

  private Condition metadataKey(MetadataKeyFilter wanted) {
    int method = wanted.method().ordinal();
    return metadata(
        entry ->
            method < METADATA_KEY_METHODS.size()
                && METADATA_KEY_METHODS.get(method).matches(entry.key(), wanted.key()));
  }

  private Condition metadataValue(MetadataValueFilter wanted) {
    String base64 = wanted.value().toBase64();
    return metadata(
        entry ->
            switch (wanted.method()) {
              case BYTE_FILTER_METHOD_EQUALS -> entry.base64().equals(base64);
              case BYTE_FILTER_METHOD_NOT_EQUALS -> !entry.base64().equals(base64);
              case UNRECOGNIZED -> false;
            });
  }

  private Condition metadata(Predicate<UserMetadata> condition) {
    return Condition.of(
        user ->
            state.lookup(UserMetadata.TABLE, UserMetadata.BY_USER, user.id()).anyMatch(condition));
  }

  private static Condition text(Function<Human, String> field, Enum<?> method, String wanted) {
    return human(field, actual -> matches(method, actual, wanted));
  }

  /** A condition on what only people have, and not all of them: an empty field is a missing one. */
  private static Condition human(Function<Human, String> field, Predicate<String> condition) {
    return user -> {
      Human human = user.human();
      String actual = human == null ? "" : field.apply(human);
      return actual.isEmpty() ? Truth.UNKNOWN : Truth.of(condition.test(actual));
    };
  }

  private static boolean matches(Enum<?> method, String actual, String wanted) {
    return TextMatch.matches(method, actual, wanted);
  }
}

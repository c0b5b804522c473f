package io.zitadeltestkit.embedded.internal.api.user.query;

import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.TextQueryMethod;
import io.zitadeltestkit.embedded.internal.api.user.query.UserQueryMessages.EmailQuery;
import io.zitadeltestkit.embedded.internal.api.user.query.UserQueryMessages.InUserEmailsQuery;
import io.zitadeltestkit.embedded.internal.api.user.query.UserQueryMessages.InUserIDQuery;
import io.zitadeltestkit.embedded.internal.api.user.query.UserQueryMessages.TypeQuery;
import io.zitadeltestkit.embedded.internal.api.user.view.UserV1;
import io.zitadeltestkit.embedded.internal.api.user.view.UserV1.UserState;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.Length;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Messages of the calls that read users. */
public interface UserQueryMessagesV1 {
  record GetUserByLoginNameGlobalRequest(@Length(min = 1, max = 200) String loginName) {}

  record UserResponse(UserV1 user) {}

  record ListUsersRequest(
      @Nullable Paging query, UserFieldName sortingColumn, List<SearchQuery> queries) {}

  record ListUsersResponse(ListDetailsV1 details, List<UserV1> result) {}

  record IsUserUniqueRequest(@Length(max = 200) String userName, @Length(max = 200) String email) {}

  record IsUserUniqueResponse(boolean isUnique) {}

  @OneOf(value = "Query", required = true)
  record SearchQuery(
      @Nullable UserNameQuery userNameQuery,
      @Nullable FirstNameQuery firstNameQuery,
      @Nullable LastNameQuery lastNameQuery,
      @Nullable NickNameQuery nickNameQuery,
      @Nullable DisplayNameQuery displayNameQuery,
      @Nullable EmailQuery emailQuery,
      @Nullable StateQuery stateQuery,
      @Nullable TypeQuery typeQuery,
      @Nullable LoginNameQuery loginNameQuery,
      @Nullable InUserIDQuery inUserIdsQuery,
      @Nullable OrQuery orQuery,
      @Nullable AndQuery andQuery,
      @Nullable NotQuery notQuery,
      @Nullable InUserEmailsQuery inUserEmailsQuery) {
    /** {@return the same query in the form of the second generation, within its limits} */
    UserQueryMessages.SearchQuery translated() {
      return new UserQueryMessages.SearchQuery(
          to(userNameQuery, q -> new UserQueryMessages.UserNameQuery(q.userName(), q.method())),
          to(firstNameQuery, q -> new UserQueryMessages.FirstNameQuery(q.firstName(), q.method())),
          to(lastNameQuery, q -> new UserQueryMessages.LastNameQuery(q.lastName(), q.method())),
          to(nickNameQuery, q -> new UserQueryMessages.NickNameQuery(q.nickName(), q.method())),
          to(
              displayNameQuery,
              q -> new UserQueryMessages.DisplayNameQuery(q.displayName(), q.method())),
          emailQuery,
          to(stateQuery, q -> new UserQueryMessages.StateQuery(q.state().translated())),
          typeQuery,
          to(loginNameQuery, q -> new UserQueryMessages.LoginNameQuery(q.loginName(), q.method())),
          inUserIdsQuery,
          to(orQuery, q -> new UserQueryMessages.OrQuery(all(q.queries()))),
          to(andQuery, q -> new UserQueryMessages.AndQuery(all(q.queries()))),
          to(notQuery, q -> new UserQueryMessages.NotQuery(to(q.query(), SearchQuery::translated))),
          inUserEmailsQuery,
          null,
          null,
          null,
          null);
    }

    private static List<UserQueryMessages.SearchQuery> all(List<SearchQuery> queries) {
      return queries.stream().map(SearchQuery::translated).toList();
    }

    private static <Q, R> @Nullable R to(@Nullable Q query, Function<Q, R> translation) {
      return query == null ? null : translation.apply(query);
    }
  }

  record OrQuery(List<SearchQuery> queries) {}

  record AndQuery(List<SearchQuery> queries) {}

  record NotQuery(@Nullable SearchQuery query) {}

  record UserNameQuery(@Length(max = 200) String userName, @DefinedEnum TextQueryMethod method) {}

  record FirstNameQuery(@Length(max = 200) String firstName, @DefinedEnum TextQueryMethod method) {}

  record LastNameQuery(@Length(max = 200) String lastName, @DefinedEnum TextQueryMethod method) {}

  record NickNameQuery(@Length(max = 200) String nickName, @DefinedEnum TextQueryMethod method) {}

  record DisplayNameQuery(
      @Length(max = 200) String displayName, @DefinedEnum TextQueryMethod method) {}

  record LoginNameQuery(@Length(max = 200) String loginName, @DefinedEnum TextQueryMethod method) {}

  record StateQuery(@DefinedEnum UserState state) {}
}

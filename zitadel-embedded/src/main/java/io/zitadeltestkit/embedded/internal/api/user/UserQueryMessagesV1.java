package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.TextQueryMethod;
import io.zitadeltestkit.embedded.internal.api.user.UserV1.UserState;
import io.zitadeltestkit.embedded.internal.proto.DefinedEnum;
import io.zitadeltestkit.embedded.internal.proto.Length;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.query.Paging;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reads users. */
interface UserQueryMessagesV1 {
  record GetUserByIDRequest(@Length(min = 1, max = 200) String id) {}

  record GetUserByLoginNameGlobalRequest(@Length(min = 1, max = 200) String loginName) {}

  record UserResponse(UserV1 user) {}

  record ListUsersRequest(
      @Nullable Paging query, UserFieldName sortingColumn, List<SearchQuery> queries) {}

  record ListUsersResponse(ListDetailsV1 details, List<UserV1> result) {}

  record IsUserUniqueRequest(@Length(max = 200) String userName, @Length(max = 200) String email) {}

  record IsUserUniqueResponse(boolean isUnique) {}

  @OneOf(
      value = "Query",
      of = {
        "userNameQuery",
        "firstNameQuery",
        "lastNameQuery",
        "nickNameQuery",
        "displayNameQuery",
        "emailQuery",
        "stateQuery",
        "typeQuery",
        "loginNameQuery",
        "inUserIdsQuery",
        "orQuery",
        "andQuery",
        "notQuery",
        "inUserEmailsQuery"
      },
      required = true)
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
      @Nullable InUserEmailsQuery inUserEmailsQuery) {}

  record OrQuery(List<SearchQuery> queries) {}

  record AndQuery(List<SearchQuery> queries) {}

  record NotQuery(@Nullable SearchQuery query) {}

  record InUserIDQuery(List<String> userIds) {}

  record InUserEmailsQuery(List<String> userEmails) {}

  record UserNameQuery(@Length(max = 200) String userName, @DefinedEnum TextQueryMethod method) {}

  record FirstNameQuery(@Length(max = 200) String firstName, @DefinedEnum TextQueryMethod method) {}

  record LastNameQuery(@Length(max = 200) String lastName, @DefinedEnum TextQueryMethod method) {}

  record NickNameQuery(@Length(max = 200) String nickName, @DefinedEnum TextQueryMethod method) {}

  record DisplayNameQuery(
      @Length(max = 200) String displayName, @DefinedEnum TextQueryMethod method) {}

  record EmailQuery(@Length(max = 200) String emailAddress, @DefinedEnum TextQueryMethod method) {}

  record LoginNameQuery(@Length(max = 200) String loginName, @DefinedEnum TextQueryMethod method) {}

  record StateQuery(@DefinedEnum UserState state) {}

  record TypeQuery(@DefinedEnum UserTypeV1 type) {}
}

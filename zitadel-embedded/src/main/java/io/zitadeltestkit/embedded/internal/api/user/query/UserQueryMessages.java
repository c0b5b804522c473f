package io.zitadeltestkit.embedded.internal.api.user.query;

import io.zitadeltestkit.embedded.internal.api.message.ListDetails;
import io.zitadeltestkit.embedded.internal.api.message.TextQueryMethod;
import io.zitadeltestkit.embedded.internal.api.metadata.MetadataKeyFilter;
import io.zitadeltestkit.embedded.internal.api.user.view.UserMessages.UserState;
import io.zitadeltestkit.embedded.internal.api.user.view.UserMessages.UserView;
import io.zitadeltestkit.embedded.internal.api.user.view.UserTypeV1;
import io.zitadeltestkit.embedded.internal.proto.Bytes;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.Length;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of users and its queries. */
public interface UserQueryMessages {
  record ListUsersRequest(
      @Nullable Paging query, UserFieldName sortingColumn, List<SearchQuery> queries) {}

  record ListUsersResponse(ListDetails details, List<UserView> result) {}

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
      @Nullable InUserEmailsQuery inUserEmailsQuery,
      @Nullable OrganizationIdQuery organizationIdQuery,
      @Nullable PhoneQuery phoneQuery,
      @Nullable MetadataKeyFilter metadataKeyFilter,
      @Nullable MetadataValueFilter metadataValueFilter) {}

  record UserNameQuery(
      @Length(min = 1, max = 200) String userName, @DefinedEnum TextQueryMethod method) {}

  record FirstNameQuery(
      @Length(min = 1, max = 200) String firstName, @DefinedEnum TextQueryMethod method) {}

  record LastNameQuery(
      @Length(min = 1, max = 200) String lastName, @DefinedEnum TextQueryMethod method) {}

  record NickNameQuery(
      @Length(min = 1, max = 200) String nickName, @DefinedEnum TextQueryMethod method) {}

  record DisplayNameQuery(
      @Length(min = 1, max = 200) String displayName, @DefinedEnum TextQueryMethod method) {}

  record EmailQuery(@Length(max = 200) String emailAddress, @DefinedEnum TextQueryMethod method) {}

  record StateQuery(@DefinedEnum UserState state) {}

  record TypeQuery(@DefinedEnum UserTypeV1 type) {}

  record LoginNameQuery(
      @Length(min = 1, max = 200) String loginName, @DefinedEnum TextQueryMethod method) {}

  record InUserIDQuery(List<String> userIds) {}

  record OrQuery(List<SearchQuery> queries) {}

  record AndQuery(List<SearchQuery> queries) {}

  record NotQuery(@Nullable SearchQuery query) {}

  record InUserEmailsQuery(List<String> userEmails) {}

  record OrganizationIdQuery(@Length(min = 1, max = 200) String organizationId) {}

  record PhoneQuery(@Length(max = 20) String number, @DefinedEnum TextQueryMethod method) {}

  /** {@code zitadel.metadata.v2.MetadataValueFilter}. */
  record MetadataValueFilter(
      @Length(max = 200) Bytes value, @DefinedEnum ByteFilterMethod method) {}

  /** {@code zitadel.filter.v2.ByteFilterMethod}. */
  enum ByteFilterMethod {
    BYTE_FILTER_METHOD_EQUALS,
    BYTE_FILTER_METHOD_NOT_EQUALS,
    UNRECOGNIZED
  }
}

package io.zitadeltestkit.embedded.internal.api.authorization;

import io.zitadeltestkit.embedded.internal.api.message.IDFilter;
import io.zitadeltestkit.embedded.internal.api.message.InIDsFilter;
import io.zitadeltestkit.embedded.internal.api.message.Pagination;
import io.zitadeltestkit.embedded.internal.api.message.TextFilterMethod;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.EachItem;
import io.zitadeltestkit.embedded.internal.validation.Length;
import io.zitadeltestkit.embedded.internal.validation.NotDefault;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests and answers of {@code zitadel.authorization.v2.AuthorizationService}. */
interface AuthorizationMessages {
  record CreateAuthorizationRequest(
      @Length(min = 1, max = 200) String userId,
      @Length(min = 1, max = 200) String projectId,
      @Length(min = 1, max = 200) String organizationId,
      @EachItem(unique = true, min = 1, max = 200) List<String> roleKeys) {}

  record CreateAuthorizationResponse(String id, Instant creationDate) {}

  record UpdateAuthorizationRequest(
      @Length(min = 1, max = 200) String id,
      @EachItem(unique = true, min = 1, max = 200) List<String> roleKeys) {}

  record ListAuthorizationsRequest(
      @Nullable Paging pagination,
      @DefinedEnum AuthorizationFieldName sortingColumn,
      List<AuthorizationsSearchFilter> filters) {}

  record ListAuthorizationsResponse(
      Pagination pagination, List<AuthorizationView> authorizations) {}

  record AuthorizationView(
      String id,
      Instant creationDate,
      Instant changeDate,
      ProjectView project,
      OrganizationView organization,
      UserView user,
      State state,
      List<RoleView> roles) {}

  record ProjectView(String id, String name, String organizationId) {}

  record OrganizationView(String id, String name) {}

  record UserView(
      String id,
      String preferredLoginName,
      String displayName,
      String avatarUrl,
      String organizationId) {}

  record RoleView(String key, String displayName, String group) {}

  enum State {
    STATE_UNSPECIFIED,
    STATE_ACTIVE,
    STATE_INACTIVE,
    UNRECOGNIZED
  }

  enum AuthorizationFieldName {
    AUTHORIZATION_FIELD_NAME_UNSPECIFIED,
    AUTHORIZATION_FIELD_NAME_CREATED_DATE,
    AUTHORIZATION_FIELD_NAME_CHANGED_DATE,
    AUTHORIZATION_FIELD_NAME_ID,
    AUTHORIZATION_FIELD_NAME_USER_ID,
    AUTHORIZATION_FIELD_NAME_PROJECT_ID,
    AUTHORIZATION_FIELD_NAME_ORGANIZATION_ID,
    AUTHORIZATION_FIELD_NAME_USER_ORGANIZATION_ID,
    UNRECOGNIZED
  }

  @OneOf(value = "Filter", required = true)
  record AuthorizationsSearchFilter(
      @Nullable InIDsFilter authorizationIds,
      @Nullable IDFilter organizationId,
      @Nullable StateQuery state,
      @Nullable InIDsFilter inUserIds,
      @Nullable IDFilter userOrganizationId,
      @Nullable UserPreferredLoginNameQuery userPreferredLoginName,
      @Nullable UserDisplayNameQuery userDisplayName,
      @Nullable IDFilter projectId,
      @Nullable ProjectNameQuery projectName,
      @Nullable RoleKeyQuery roleKey,
      @Nullable IDFilter projectGrantId) {}

  record StateQuery(@DefinedEnum @NotDefault State state) {}

  record UserPreferredLoginNameQuery(
      @Length(min = 1, max = 200) String loginName, @DefinedEnum TextFilterMethod method) {}

  record UserDisplayNameQuery(
      @Length(min = 1, max = 200) String displayName, @DefinedEnum TextFilterMethod method) {}

  record ProjectNameQuery(@Length(max = 200) String name, @DefinedEnum TextFilterMethod method) {}

  record RoleKeyQuery(@Length(max = 200) String key, @DefinedEnum TextFilterMethod method) {}
}

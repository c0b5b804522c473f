package io.zitadeltestkit.embedded.internal.api.administrator;

import io.zitadeltestkit.embedded.internal.api.message.IDFilter;
import io.zitadeltestkit.embedded.internal.api.message.InIDsFilter;
import io.zitadeltestkit.embedded.internal.api.message.Pagination;
import io.zitadeltestkit.embedded.internal.api.message.TextFilterMethod;
import io.zitadeltestkit.embedded.internal.api.message.TimestampFilter;
import io.zitadeltestkit.embedded.internal.proto.Inner;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.EachItem;
import io.zitadeltestkit.embedded.internal.validation.Length;
import io.zitadeltestkit.embedded.internal.validation.True;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests and answers of {@code zitadel.internal_permission.v2.InternalPermissionService}. */
interface InternalPermissionMessages {
  /** The roles that a user is to have on something. */
  record AdministratorRequest(
      @Length(min = 1, max = 200) String userId,
      @Nullable ResourceType resource,
      @EachItem(unique = true, min = 1, max = 200) List<String> roles) {}

  record DeleteAdministratorRequest(
      @Length(min = 1, max = 200) String userId, @Nullable ResourceType resource) {}

  @OneOf(value = "Resource", required = true)
  record ResourceType(
      @True @Nullable Boolean instance,
      @Nullable String organizationId,
      @Nullable String projectId,
      @Nullable ProjectGrant projectGrant) {}

  @Inner
  record ProjectGrant(
      @Length(min = 1, max = 200) String projectId,
      @Length(min = 1, max = 200) String organizationId) {}

  record ListAdministratorsRequest(
      AdministratorFieldName sortingColumn,
      List<AdministratorSearchFilter> filters,
      @Nullable Paging pagination) {}

  enum AdministratorFieldName {
    ADMINISTRATOR_FIELD_NAME_UNSPECIFIED,
    ADMINISTRATOR_FIELD_NAME_USER_ID,
    ADMINISTRATOR_FIELD_NAME_CREATION_DATE,
    ADMINISTRATOR_FIELD_NAME_CHANGE_DATE
  }

  record ListAdministratorsResponse(Pagination pagination, List<Administrator> administrators) {}

  record Administrator(
      Instant creationDate,
      Instant changeDate,
      AdministratorUser user,
      boolean instance,
      @Nullable AdministratedOrganization organization,
      @Nullable AdministratedProject project,
      @Nullable AdministratedProjectGrant projectGrant,
      List<String> roles) {}

  record AdministratorUser(
      String id, String preferredLoginName, String displayName, String organizationId) {}

  record AdministratedOrganization(String id, String name) {}

  record AdministratedProject(String id, String name, String organizationId) {}

  record AdministratedProjectGrant(
      String id,
      String projectId,
      String projectName,
      String organizationId,
      String grantedOrganizationId) {}

  @OneOf(value = "Filter", required = true)
  record AdministratorSearchFilter(
      @Nullable TimestampFilter creationDate,
      @Nullable TimestampFilter changeDate,
      @Nullable InIDsFilter inUserIdsFilter,
      @Nullable IDFilter userOrganizationId,
      @Nullable UserPreferredLoginNameFilter userPreferredLoginName,
      @Nullable UserDisplayNameFilter userDisplayName,
      @Nullable ResourceFilter resource,
      @Nullable RoleFilter role,
      @Nullable AndFilter and,
      @Nullable OrFilter or,
      @Nullable NotFilter not) {}

  record UserPreferredLoginNameFilter(
      @Length(min = 1, max = 200) String preferredLoginName,
      @DefinedEnum TextFilterMethod method) {}

  record UserDisplayNameFilter(
      @Length(min = 1, max = 200) String displayName, @DefinedEnum TextFilterMethod method) {}

  @OneOf(value = "Resource", required = true)
  record ResourceFilter(
      @True @Nullable Boolean instance,
      @Nullable String organizationId,
      @Nullable String projectId,
      @Nullable ProjectGrant projectGrant) {}

  record RoleFilter(@Length(min = 1, max = 200) String roleKey) {}

  record AndFilter(List<AdministratorSearchFilter> queries) {}

  record OrFilter(List<AdministratorSearchFilter> queries) {}

  record NotFilter(@Nullable AdministratorSearchFilter query) {}
}

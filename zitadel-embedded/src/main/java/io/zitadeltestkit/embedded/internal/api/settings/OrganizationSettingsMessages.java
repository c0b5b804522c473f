package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.api.message.InIDsFilter;
import io.zitadeltestkit.embedded.internal.api.message.Pagination;
import io.zitadeltestkit.embedded.internal.proto.Length;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.query.Paging;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What organisations are set to by who administers the instance. */
interface OrganizationSettingsMessages {
  record SetOrganizationSettingsRequest(
      @Length(min = 1, max = 200) String organizationId,
      @Nullable Boolean organizationScopedUsernames) {}

  record SetOrganizationSettingsResponse(@Nullable Instant setDate) {}

  record DeleteOrganizationSettingsRequest(@Length(min = 1, max = 200) String organizationId) {}

  record DeleteOrganizationSettingsResponse(@Nullable Instant deletionDate) {}

  record ListOrganizationSettingsRequest(
      @Nullable Paging pagination, FieldName sortingColumn, List<SearchFilter> filters) {}

  record ListOrganizationSettingsResponse(
      Pagination pagination, List<OrganizationSettingsView> organizationSettings) {}

  record OrganizationSettingsView(
      String organizationId,
      Instant creationDate,
      Instant changeDate,
      boolean organizationScopedUsernames) {}

  enum FieldName {
    ORGANIZATION_SETTINGS_FIELD_NAME_UNSPECIFIED,
    ORGANIZATION_SETTINGS_FIELD_NAME_ORGANIZATION_ID,
    ORGANIZATION_SETTINGS_FIELD_NAME_CREATION_DATE,
    ORGANIZATION_SETTINGS_FIELD_NAME_CHANGE_DATE
  }

  @io.zitadeltestkit.embedded.internal.proto.ProtoName("OrganizationSettingsSearchFilter")
  @OneOf(
      value = "Filter",
      of = {"inOrganizationIdsFilter", "organizationScopedUsernamesFilter"},
      required = true)
  record SearchFilter(
      @Nullable InIDsFilter inOrganizationIdsFilter,
      @Nullable ScopedUsernamesFilter organizationScopedUsernamesFilter) {}

  @io.zitadeltestkit.embedded.internal.proto.ProtoName("OrganizationScopedUsernamesFilter")
  record ScopedUsernamesFilter(boolean organizationScopedUsernames) {}
}

package io.zitadeltestkit.embedded.internal.api.project;

import io.zitadeltestkit.embedded.internal.api.message.InIDsFilter;
import io.zitadeltestkit.embedded.internal.api.message.Pagination;
import io.zitadeltestkit.embedded.internal.api.message.TextFilterMethod;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.Length;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests and answers of {@code zitadel.project.v2.ProjectService} about projects. */
interface ProjectMessages {
  record CreateProjectRequest(
      @Length(min = 1, max = 200) String organizationId,
      @Length(min = 1, max = 200) @Nullable String projectId,
      @Length(min = 1, max = 200) String name,
      boolean projectRoleAssertion,
      boolean authorizationRequired,
      boolean projectAccessRequired,
      @DefinedEnum PrivateLabelingSetting privateLabelingSetting) {}

  record CreateProjectResponse(String projectId, Instant creationDate) {}

  record UpdateProjectRequest(
      @Length(min = 1, max = 200) String projectId,
      @Length(min = 1, max = 200) @Nullable String name,
      @Nullable Boolean projectRoleAssertion,
      @Nullable Boolean authorizationRequired,
      @Nullable Boolean projectAccessRequired,
      @DefinedEnum @Nullable PrivateLabelingSetting privateLabelingSetting) {}

  record GetProjectResponse(ProjectView project) {}

  record ListProjectsRequest(
      @Nullable Paging pagination,
      @Nullable ProjectFieldName sortingColumn,
      List<ProjectSearchFilter> filters) {}

  record ListProjectsResponse(Pagination pagination, List<ProjectView> projects) {}

  record ProjectView(
      String projectId,
      String organizationId,
      Instant creationDate,
      Instant changeDate,
      String name,
      ProjectState state,
      boolean projectRoleAssertion,
      boolean authorizationRequired,
      boolean projectAccessRequired,
      PrivateLabelingSetting privateLabelingSetting,
      @Nullable String grantedOrganizationId,
      @Nullable String grantedOrganizationName,
      GrantedProjectState grantedState) {}

  enum ProjectState {
    PROJECT_STATE_UNSPECIFIED,
    PROJECT_STATE_ACTIVE,
    PROJECT_STATE_INACTIVE
  }

  enum GrantedProjectState {
    GRANTED_PROJECT_STATE_UNSPECIFIED,
    GRANTED_PROJECT_STATE_ACTIVE,
    GRANTED_PROJECT_STATE_INACTIVE
  }

  /** The order is that of the entity's own enumeration. */
  enum PrivateLabelingSetting {
    PRIVATE_LABELING_SETTING_UNSPECIFIED,
    PRIVATE_LABELING_SETTING_ENFORCE_PROJECT_RESOURCE_OWNER_POLICY,
    PRIVATE_LABELING_SETTING_ALLOW_LOGIN_USER_RESOURCE_OWNER_POLICY,
    UNRECOGNIZED
  }

  enum ProjectFieldName {
    PROJECT_FIELD_NAME_UNSPECIFIED,
    PROJECT_FIELD_NAME_ID,
    PROJECT_FIELD_NAME_CREATION_DATE,
    PROJECT_FIELD_NAME_CHANGE_DATE,
    PROJECT_FIELD_NAME_NAME
  }

  @OneOf(value = "Filter", required = true)
  record ProjectSearchFilter(
      @Nullable ProjectNameFilter projectNameFilter,
      @Nullable InIDsFilter inProjectIdsFilter,
      @Nullable ProjectOrganizationIDFilter organizationIdFilter) {}

  record ProjectNameFilter(
      @Length(max = 200) String projectName, @DefinedEnum TextFilterMethod method) {}

  record ProjectOrganizationIDFilter(
      @Length(max = 200) String organizationId, @DefinedEnum Type type) {
    enum Type {
      TYPE_UNSPECIFIED,
      OWNED,
      GRANTED,
      OWNED_OR_GRANTED,
      UNRECOGNIZED
    }
  }
}

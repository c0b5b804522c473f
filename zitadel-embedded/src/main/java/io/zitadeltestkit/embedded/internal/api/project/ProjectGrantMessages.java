package io.zitadeltestkit.embedded.internal.api.project;

import io.zitadeltestkit.embedded.internal.api.message.IDFilter;
import io.zitadeltestkit.embedded.internal.api.message.InIDsFilter;
import io.zitadeltestkit.embedded.internal.api.message.Pagination;
import io.zitadeltestkit.embedded.internal.proto.Length;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.query.Paging;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests and answers of {@code zitadel.project.v2.ProjectService} about grants. */
interface ProjectGrantMessages {
  record CreateProjectGrantRequest(
      @Length(min = 1, max = 200) String projectId,
      @Length(min = 1, max = 200) String grantedOrganizationId,
      List<String> roleKeys) {}

  record CreateProjectGrantResponse(Instant creationDate) {}

  record UpdateProjectGrantRequest(
      @Length(min = 1, max = 200) String projectId,
      @Length(min = 1, max = 200) String grantedOrganizationId,
      List<String> roleKeys) {}

  record UpdateProjectGrantResponse(Instant changeDate) {}

  record DeleteProjectGrantRequest(
      @Length(min = 1, max = 200) String projectId,
      @Length(min = 1, max = 200) String grantedOrganizationId) {}

  record DeleteProjectGrantResponse(@Nullable Instant deletionDate) {}

  record DeactivateProjectGrantRequest(
      @Length(min = 1, max = 200) String projectId,
      @Length(min = 1, max = 200) String grantedOrganizationId) {}

  record DeactivateProjectGrantResponse(Instant changeDate) {}

  record ActivateProjectGrantRequest(
      @Length(min = 1, max = 200) String projectId,
      @Length(min = 1, max = 200) String grantedOrganizationId) {}

  record ActivateProjectGrantResponse(Instant changeDate) {}

  record ListProjectGrantsRequest(
      @Nullable Paging pagination,
      @Nullable ProjectGrantFieldName sortingColumn,
      List<ProjectGrantSearchFilter> filters) {}

  record ListProjectGrantsResponse(Pagination pagination, List<ProjectGrantView> projectGrants) {}

  record ProjectGrantView(
      String organizationId,
      Instant creationDate,
      Instant changeDate,
      String grantedOrganizationId,
      String grantedOrganizationName,
      List<String> grantedRoleKeys,
      String projectId,
      String projectName,
      ProjectGrantState state) {}

  enum ProjectGrantState {
    PROJECT_GRANT_STATE_UNSPECIFIED,
    PROJECT_GRANT_STATE_ACTIVE,
    PROJECT_GRANT_STATE_INACTIVE
  }

  enum ProjectGrantFieldName {
    PROJECT_GRANT_FIELD_NAME_UNSPECIFIED,
    PROJECT_GRANT_FIELD_NAME_PROJECT_ID,
    PROJECT_GRANT_FIELD_NAME_CREATION_DATE,
    PROJECT_GRANT_FIELD_NAME_CHANGE_DATE
  }

  @OneOf(
      value = "Filter",
      of = {
        "projectNameFilter",
        "roleKeyFilter",
        "inProjectIdsFilter",
        "organizationIdFilter",
        "grantedOrganizationIdFilter"
      },
      required = true)
  record ProjectGrantSearchFilter(
      ProjectMessages.@Nullable ProjectNameFilter projectNameFilter,
      ProjectRoleMessages.@Nullable ProjectRoleKeyFilter roleKeyFilter,
      @Nullable InIDsFilter inProjectIdsFilter,
      @Nullable IDFilter organizationIdFilter,
      @Nullable IDFilter grantedOrganizationIdFilter) {}
}

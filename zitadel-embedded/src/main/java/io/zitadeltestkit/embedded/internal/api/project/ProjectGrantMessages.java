package io.zitadeltestkit.embedded.internal.api.project;

import io.zitadeltestkit.embedded.internal.api.message.IDFilter;
import io.zitadeltestkit.embedded.internal.api.message.InIDsFilter;
import io.zitadeltestkit.embedded.internal.api.message.Pagination;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.validation.Length;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests and answers of {@code zitadel.project.v2.ProjectService} about grants. */
interface ProjectGrantMessages {
  /** The roles that an organization is to have in a project. */
  record ProjectGrantRequest(
      @Length(min = 1, max = 200) String projectId,
      @Length(min = 1, max = 200) String grantedOrganizationId,
      List<String> roleKeys) {}

  /** Names the grant of a project and nothing else. */
  record GrantedOrganizationRequest(
      @Length(min = 1, max = 200) String projectId,
      @Length(min = 1, max = 200) String grantedOrganizationId) {}

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

  @OneOf(value = "Filter", required = true)
  record ProjectGrantSearchFilter(
      ProjectMessages.@Nullable ProjectNameFilter projectNameFilter,
      ProjectRoleMessages.@Nullable ProjectRoleKeyFilter roleKeyFilter,
      @Nullable InIDsFilter inProjectIdsFilter,
      @Nullable IDFilter organizationIdFilter,
      @Nullable IDFilter grantedOrganizationIdFilter) {}
}

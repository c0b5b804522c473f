package io.zitadeltestkit.embedded.internal.api.project;

import io.zitadeltestkit.embedded.internal.api.message.Pagination;
import io.zitadeltestkit.embedded.internal.api.message.TextFilterMethod;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.Length;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests and answers of {@code zitadel.project.v2.ProjectService} about roles. */
interface ProjectRoleMessages {
  record AddProjectRoleRequest(
      @Length(min = 1, max = 200) String projectId,
      @Length(min = 1, max = 200) String roleKey,
      @Length(min = 1, max = 200) String displayName,
      @Length(max = 200) @Nullable String group) {}

  record UpdateProjectRoleRequest(
      @Length(min = 1, max = 200) String projectId,
      @Length(min = 1, max = 200) String roleKey,
      @Length(min = 1, max = 200) @Nullable String displayName,
      @Length(max = 200) @Nullable String group) {}

  /** Names a role of a project and nothing else. */
  record RoleKeyRequest(
      @Length(min = 1, max = 200) String projectId, @Length(min = 1, max = 200) String roleKey) {}

  record RemoveProjectRoleResponse(@Nullable Instant removalDate) {}

  record ListProjectRolesRequest(
      @Length(min = 1, max = 200) String projectId,
      @Nullable Paging pagination,
      @Nullable ProjectRoleFieldName sortingColumn,
      List<ProjectRoleSearchFilter> filters) {}

  record ListProjectRolesResponse(Pagination pagination, List<ProjectRoleView> projectRoles) {}

  record ProjectRoleView(
      String projectId,
      String key,
      Instant creationDate,
      Instant changeDate,
      String displayName,
      String group) {}

  enum ProjectRoleFieldName {
    PROJECT_ROLE_FIELD_NAME_UNSPECIFIED,
    PROJECT_ROLE_FIELD_NAME_KEY,
    PROJECT_ROLE_FIELD_NAME_CREATION_DATE,
    PROJECT_ROLE_FIELD_NAME_CHANGE_DATE
  }

  @OneOf(value = "Filter", required = true)
  record ProjectRoleSearchFilter(
      @Nullable ProjectRoleKeyFilter roleKeyFilter,
      @Nullable ProjectRoleDisplayNameFilter displayNameFilter) {}

  record ProjectRoleKeyFilter(
      @Length(max = 200) String key, @DefinedEnum TextFilterMethod method) {}

  record ProjectRoleDisplayNameFilter(
      @Length(max = 200) String displayName, @DefinedEnum TextFilterMethod method) {}
}

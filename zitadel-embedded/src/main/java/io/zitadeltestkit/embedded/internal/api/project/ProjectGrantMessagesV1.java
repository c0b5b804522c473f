package io.zitadeltestkit.embedded.internal.api.project;

import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.TextQueryMethod;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessagesV1.ProjectQuery;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.Length;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The grants of projects to other organizations. */
interface ProjectGrantMessagesV1 {
  /** Names the grant of a project and nothing else. */
  record GrantIdRequest(
      @Length(min = 1, max = 200) String projectId, @Length(min = 1, max = 200) String grantId) {}

  record GetGrantedProjectByIDResponse(GrantedProject grantedProject) {}

  record ListGrantedProjectsRequest(@Nullable Paging query, List<ProjectQuery> queries) {}

  record ListGrantedProjectsResponse(ListDetailsV1 details, List<GrantedProject> result) {}

  record GetProjectGrantByIDResponse(GrantedProject projectGrant) {}

  record ListProjectGrantsRequest(
      @Length(min = 1, max = 200) String projectId,
      @Nullable Paging query,
      List<ProjectGrantQuery> queries) {}

  record ListProjectGrantsResponse(ListDetailsV1 details, List<GrantedProject> result) {}

  record ListAllProjectGrantsRequest(@Nullable Paging query, List<AllProjectGrantQuery> queries) {}

  record AddProjectGrantRequest(
      @Length(min = 1, max = 200) String projectId,
      @Length(min = 1, max = 200) String grantedOrgId,
      List<String> roleKeys) {}

  record AddProjectGrantResponse(String grantId, DetailsV1 details) {}

  record UpdateProjectGrantRequest(
      @Length(min = 1, max = 200) String projectId,
      @Length(min = 1, max = 200) String grantId,
      List<String> roleKeys) {}

  record GrantedProject(
      String grantId,
      String grantedOrgId,
      String grantedOrgName,
      List<String> grantedRoleKeys,
      ProjectGrantState state,
      String projectId,
      String projectName,
      String projectOwnerId,
      String projectOwnerName,
      DetailsV1 details) {}

  enum ProjectGrantState {
    PROJECT_GRANT_STATE_UNSPECIFIED,
    PROJECT_GRANT_STATE_ACTIVE,
    PROJECT_GRANT_STATE_INACTIVE,
    UNRECOGNIZED
  }

  @OneOf(value = "Query", required = true)
  record ProjectGrantQuery(
      @Nullable GrantProjectNameQuery projectNameQuery, @Nullable GrantRoleKeyQuery roleKeyQuery) {}

  @OneOf(value = "Query", required = true)
  record AllProjectGrantQuery(
      @Nullable GrantProjectNameQuery projectNameQuery,
      @Nullable GrantRoleKeyQuery roleKeyQuery,
      @Nullable ProjectIDQuery projectIdQuery,
      @Nullable GrantedOrgIDQuery grantedOrgIdQuery) {}

  record GrantProjectNameQuery(
      @Length(max = 200) String name, @DefinedEnum TextQueryMethod method) {}

  record GrantRoleKeyQuery(
      @Length(max = 200) String roleKey, @DefinedEnum TextQueryMethod method) {}

  record ProjectIDQuery(@Length(max = 200) String projectId) {}

  record GrantedOrgIDQuery(@Length(max = 200) String grantedOrgId) {}
}

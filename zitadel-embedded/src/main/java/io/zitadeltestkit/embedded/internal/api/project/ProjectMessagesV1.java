package io.zitadeltestkit.embedded.internal.api.project;

import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.TextQueryMethod;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessages.PrivateLabelingSetting;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.Length;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Projects. */
interface ProjectMessagesV1 {
  record GetProjectByIDResponse(ProjectV1 project) {}

  record ListProjectsRequest(@Nullable Paging query, List<ProjectQuery> queries) {}

  record ListProjectsResponse(ListDetailsV1 details, List<ProjectV1> result) {}

  record AddProjectRequest(
      @Length(min = 1, max = 200) String name,
      boolean projectRoleAssertion,
      boolean projectRoleCheck,
      boolean hasProjectCheck,
      @DefinedEnum PrivateLabelingSetting privateLabelingSetting,
      List<Admin> admins) {}

  record Admin(String userId, List<String> roles) {}

  record AddProjectResponse(String id, DetailsV1 details) {}

  record UpdateProjectRequest(
      @Length(min = 1, max = 200) String id,
      @Length(min = 1, max = 200) String name,
      boolean projectRoleAssertion,
      boolean projectRoleCheck,
      boolean hasProjectCheck,
      @DefinedEnum PrivateLabelingSetting privateLabelingSetting) {}

  record ProjectV1(
      String id,
      DetailsV1 details,
      String name,
      ProjectState state,
      boolean projectRoleAssertion,
      boolean projectRoleCheck,
      boolean hasProjectCheck,
      PrivateLabelingSetting privateLabelingSetting) {}

  enum ProjectState {
    PROJECT_STATE_UNSPECIFIED,
    PROJECT_STATE_ACTIVE,
    PROJECT_STATE_INACTIVE,
    UNRECOGNIZED
  }

  @OneOf(value = "Query", required = true)
  record ProjectQuery(
      @Nullable ProjectNameQuery nameQuery,
      @Nullable ProjectResourceOwnerQuery projectResourceOwnerQuery) {}

  record ProjectNameQuery(@Length(max = 200) String name, @DefinedEnum TextQueryMethod method) {}

  record ProjectResourceOwnerQuery(@Length(max = 200) String resourceOwner) {}
}

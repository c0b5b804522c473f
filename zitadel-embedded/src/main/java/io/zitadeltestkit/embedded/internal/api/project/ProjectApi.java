package io.zitadeltestkit.embedded.internal.api.project;

import io.zitadeltestkit.embedded.internal.api.message.ProjectIdRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessages.GrantedOrganizationRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessages.ListProjectGrantsRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessages.ProjectGrantRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessages.CreateProjectRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessages.ListProjectsRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessages.UpdateProjectRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectRoleMessages.AddProjectRoleRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectRoleMessages.ListProjectRolesRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectRoleMessages.RoleKeyRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectRoleMessages.UpdateProjectRoleRequest;
import io.zitadeltestkit.embedded.internal.operation.Api;
import io.zitadeltestkit.embedded.internal.operation.Service;

/** {@code zitadel.project.v2.ProjectService}. */
public final class ProjectApi implements Api {
  @Override
  public Service service() {
    return Service.of("zitadel.project.v2.ProjectService")
        .add("CreateProject", CreateProjectRequest.class, ProjectWrites::create)
        .add("UpdateProject", UpdateProjectRequest.class, ProjectWrites::update)
        .add("DeleteProject", ProjectIdRequest.class, ProjectWrites::delete)
        .add("GetProject", ProjectIdRequest.class, ProjectReads::get)
        .add("ListProjects", ListProjectsRequest.class, ProjectReads::list)
        .add("DeactivateProject", ProjectIdRequest.class, ProjectWrites::deactivate)
        .add("ActivateProject", ProjectIdRequest.class, ProjectWrites::activate)
        .add("AddProjectRole", AddProjectRoleRequest.class, ProjectRoleOperations::add)
        .add("UpdateProjectRole", UpdateProjectRoleRequest.class, ProjectRoleOperations::update)
        .add("RemoveProjectRole", RoleKeyRequest.class, ProjectRoleOperations::remove)
        .add("ListProjectRoles", ListProjectRolesRequest.class, ProjectRoleOperations::list)
        .add("CreateProjectGrant", ProjectGrantRequest.class, ProjectGrantWrites::create)
        .add("UpdateProjectGrant", ProjectGrantRequest.class, ProjectGrantWrites::update)
        .add("DeleteProjectGrant", GrantedOrganizationRequest.class, ProjectGrantWrites::delete)
        .add(
            "DeactivateProjectGrant",
            GrantedOrganizationRequest.class,
            ProjectGrantWrites::deactivate)
        .add("ActivateProjectGrant", GrantedOrganizationRequest.class, ProjectGrantWrites::activate)
        .add("ListProjectGrants", ListProjectGrantsRequest.class, ProjectGrantReads::list);
  }
}

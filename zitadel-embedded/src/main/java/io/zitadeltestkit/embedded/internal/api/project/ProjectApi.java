package io.zitadeltestkit.embedded.internal.api.project;

import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessages.ActivateProjectGrantRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessages.CreateProjectGrantRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessages.DeactivateProjectGrantRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessages.DeleteProjectGrantRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessages.ListProjectGrantsRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessages.UpdateProjectGrantRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessages.ActivateProjectRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessages.CreateProjectRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessages.DeactivateProjectRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessages.DeleteProjectRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessages.GetProjectRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessages.ListProjectsRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessages.UpdateProjectRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectRoleMessages.AddProjectRoleRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectRoleMessages.ListProjectRolesRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectRoleMessages.RemoveProjectRoleRequest;
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
        .add("DeleteProject", DeleteProjectRequest.class, ProjectWrites::delete)
        .add("GetProject", GetProjectRequest.class, ProjectReads::get)
        .add("ListProjects", ListProjectsRequest.class, ProjectReads::list)
        .add("DeactivateProject", DeactivateProjectRequest.class, ProjectWrites::deactivate)
        .add("ActivateProject", ActivateProjectRequest.class, ProjectWrites::activate)
        .add("AddProjectRole", AddProjectRoleRequest.class, ProjectRoleOperations::add)
        .add("UpdateProjectRole", UpdateProjectRoleRequest.class, ProjectRoleOperations::update)
        .add("RemoveProjectRole", RemoveProjectRoleRequest.class, ProjectRoleOperations::remove)
        .add("ListProjectRoles", ListProjectRolesRequest.class, ProjectRoleOperations::list)
        .add("CreateProjectGrant", CreateProjectGrantRequest.class, ProjectGrantWrites::create)
        .add("UpdateProjectGrant", UpdateProjectGrantRequest.class, ProjectGrantWrites::update)
        .add("DeleteProjectGrant", DeleteProjectGrantRequest.class, ProjectGrantWrites::delete)
        .add(
            "DeactivateProjectGrant",
            DeactivateProjectGrantRequest.class,
            ProjectGrantWrites::deactivate)
        .add(
            "ActivateProjectGrant", ActivateProjectGrantRequest.class, ProjectGrantWrites::activate)
        .add("ListProjectGrants", ListProjectGrantsRequest.class, ProjectGrantReads::list);
  }
}

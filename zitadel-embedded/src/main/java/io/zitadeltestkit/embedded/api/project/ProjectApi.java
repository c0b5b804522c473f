package io.zitadeltestkit.embedded.api.project;

import io.zitadeltestkit.embedded.api.Api;
import io.zitadeltestkit.embedded.api.project.ProjectGrantMessages.ActivateProjectGrantRequest;
import io.zitadeltestkit.embedded.api.project.ProjectGrantMessages.CreateProjectGrantRequest;
import io.zitadeltestkit.embedded.api.project.ProjectGrantMessages.DeactivateProjectGrantRequest;
import io.zitadeltestkit.embedded.api.project.ProjectGrantMessages.DeleteProjectGrantRequest;
import io.zitadeltestkit.embedded.api.project.ProjectGrantMessages.ListProjectGrantsRequest;
import io.zitadeltestkit.embedded.api.project.ProjectGrantMessages.UpdateProjectGrantRequest;
import io.zitadeltestkit.embedded.api.project.ProjectMessages.ActivateProjectRequest;
import io.zitadeltestkit.embedded.api.project.ProjectMessages.CreateProjectRequest;
import io.zitadeltestkit.embedded.api.project.ProjectMessages.DeactivateProjectRequest;
import io.zitadeltestkit.embedded.api.project.ProjectMessages.DeleteProjectRequest;
import io.zitadeltestkit.embedded.api.project.ProjectMessages.GetProjectRequest;
import io.zitadeltestkit.embedded.api.project.ProjectMessages.ListProjectsRequest;
import io.zitadeltestkit.embedded.api.project.ProjectMessages.UpdateProjectRequest;
import io.zitadeltestkit.embedded.api.project.ProjectRoleMessages.AddProjectRoleRequest;
import io.zitadeltestkit.embedded.api.project.ProjectRoleMessages.ListProjectRolesRequest;
import io.zitadeltestkit.embedded.api.project.ProjectRoleMessages.RemoveProjectRoleRequest;
import io.zitadeltestkit.embedded.api.project.ProjectRoleMessages.UpdateProjectRoleRequest;
import io.zitadeltestkit.embedded.operation.Service;

/** {@code zitadel.project.v2.ProjectService}. */
public final class ProjectApi implements Api {
  @Override
  public Service service() {
    return Service.v2("zitadel.project.v2.ProjectService")
        .add("CreateProject", CreateProjectRequest.class, ProjectWrites::create)
        .add("UpdateProject", UpdateProjectRequest.class, ProjectWrites::update)
        .add("DeleteProject", DeleteProjectRequest.class, ProjectWrites::delete)
        .add("GetProject", "project.read", GetProjectRequest.class, ProjectReads::get)
        .add("ListProjects", "project.read", ListProjectsRequest.class, ProjectReads::list)
        .add("DeactivateProject", DeactivateProjectRequest.class, ProjectWrites::deactivate)
        .add("ActivateProject", ActivateProjectRequest.class, ProjectWrites::activate)
        .add("AddProjectRole", AddProjectRoleRequest.class, ProjectRoleOperations::add)
        .add("UpdateProjectRole", UpdateProjectRoleRequest.class, ProjectRoleOperations::update)
        .add("RemoveProjectRole", RemoveProjectRoleRequest.class, ProjectRoleOperations::remove)
        .add(
            "ListProjectRoles",
            "project.role.read",
            ListProjectRolesRequest.class,
            ProjectRoleOperations::list)
        .add("CreateProjectGrant", CreateProjectGrantRequest.class, ProjectGrantWrites::create)
        .add("UpdateProjectGrant", UpdateProjectGrantRequest.class, ProjectGrantWrites::update)
        .add("DeleteProjectGrant", DeleteProjectGrantRequest.class, ProjectGrantWrites::delete)
        .add(
            "DeactivateProjectGrant",
            DeactivateProjectGrantRequest.class,
            ProjectGrantWrites::deactivate)
        .add(
            "ActivateProjectGrant", ActivateProjectGrantRequest.class, ProjectGrantWrites::activate)
        .add(
            "ListProjectGrants",
            "project.grant.read",
            ListProjectGrantsRequest.class,
            ProjectGrantReads::list);
  }
}

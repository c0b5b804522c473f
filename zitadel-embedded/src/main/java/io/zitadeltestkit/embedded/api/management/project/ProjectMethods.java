package io.zitadeltestkit.embedded.api.management.project;

import io.zitadeltestkit.embedded.api.management.project.GrantMessages.AddProjectGrantRequest;
import io.zitadeltestkit.embedded.api.management.project.GrantMessages.DeactivateProjectGrantRequest;
import io.zitadeltestkit.embedded.api.management.project.GrantMessages.GetGrantedProjectByIDRequest;
import io.zitadeltestkit.embedded.api.management.project.GrantMessages.GetProjectGrantByIDRequest;
import io.zitadeltestkit.embedded.api.management.project.GrantMessages.ListAllProjectGrantsRequest;
import io.zitadeltestkit.embedded.api.management.project.GrantMessages.ListGrantedProjectsRequest;
import io.zitadeltestkit.embedded.api.management.project.GrantMessages.ListProjectGrantsRequest;
import io.zitadeltestkit.embedded.api.management.project.GrantMessages.ReactivateProjectGrantRequest;
import io.zitadeltestkit.embedded.api.management.project.GrantMessages.RemoveProjectGrantRequest;
import io.zitadeltestkit.embedded.api.management.project.GrantMessages.UpdateProjectGrantRequest;
import io.zitadeltestkit.embedded.api.management.project.ProjectMessages.AddProjectRequest;
import io.zitadeltestkit.embedded.api.management.project.ProjectMessages.DeactivateProjectRequest;
import io.zitadeltestkit.embedded.api.management.project.ProjectMessages.GetProjectByIDRequest;
import io.zitadeltestkit.embedded.api.management.project.ProjectMessages.ListProjectsRequest;
import io.zitadeltestkit.embedded.api.management.project.ProjectMessages.ReactivateProjectRequest;
import io.zitadeltestkit.embedded.api.management.project.ProjectMessages.RemoveProjectRequest;
import io.zitadeltestkit.embedded.api.management.project.ProjectMessages.UpdateProjectRequest;
import io.zitadeltestkit.embedded.api.management.project.RoleMessages.AddProjectRoleRequest;
import io.zitadeltestkit.embedded.api.management.project.RoleMessages.BulkAddProjectRolesRequest;
import io.zitadeltestkit.embedded.api.management.project.RoleMessages.ListGrantedProjectRolesRequest;
import io.zitadeltestkit.embedded.api.management.project.RoleMessages.ListProjectRolesRequest;
import io.zitadeltestkit.embedded.api.management.project.RoleMessages.RemoveProjectRoleRequest;
import io.zitadeltestkit.embedded.api.management.project.RoleMessages.UpdateProjectRoleRequest;
import io.zitadeltestkit.embedded.api.v1.FirstGeneration;

/** The methods about projects, their roles and their grants. */
public final class ProjectMethods {
  private ProjectMethods() {}

  /** Adds them to the service. */
  public static void addTo(FirstGeneration service) {
    service
        .with(ProjectMethods::addProjects)
        .with(ProjectMethods::addRoles)
        .with(ProjectMethods::addGrants);
  }

  private static void addProjects(FirstGeneration service) {
    service
        .add(
            "GetProjectByID",
            GetProjectByIDRequest::id,
            GetProjectByIDRequest.class,
            ProjectCalls::get)
        .add("ListProjects", ListProjectsRequest.class, ProjectCalls::list)
        .add("AddProject", AddProjectRequest.class, ProjectCalls::add)
        .add(
            "UpdateProject",
            UpdateProjectRequest::id,
            UpdateProjectRequest.class,
            ProjectCalls::update)
        .add(
            "DeactivateProject",
            DeactivateProjectRequest::id,
            DeactivateProjectRequest.class,
            ProjectCalls::deactivate)
        .add(
            "ReactivateProject",
            ReactivateProjectRequest::id,
            ReactivateProjectRequest.class,
            ProjectCalls::reactivate)
        .add(
            "RemoveProject",
            RemoveProjectRequest::id,
            RemoveProjectRequest.class,
            ProjectCalls::remove);
  }

  private static void addRoles(FirstGeneration service) {
    service
        .add(
            "ListProjectRoles",
            ListProjectRolesRequest::projectId,
            ListProjectRolesRequest.class,
            RoleCalls::list)
        .add(
            "ListGrantedProjectRoles",
            ListGrantedProjectRolesRequest::grantId,
            ListGrantedProjectRolesRequest.class,
            RoleCalls::listGranted)
        .add(
            "AddProjectRole",
            AddProjectRoleRequest::projectId,
            AddProjectRoleRequest.class,
            RoleCalls::add)
        .add(
            "BulkAddProjectRoles",
            BulkAddProjectRolesRequest::projectId,
            BulkAddProjectRolesRequest.class,
            RoleCalls::addAll)
        .add(
            "UpdateProjectRole",
            UpdateProjectRoleRequest::projectId,
            UpdateProjectRoleRequest.class,
            RoleCalls::update)
        .add(
            "RemoveProjectRole",
            RemoveProjectRoleRequest::projectId,
            RemoveProjectRoleRequest.class,
            RoleCalls::remove);
  }

  private static void addGrants(FirstGeneration service) {
    service
        .add("GetProjectGrantByID", GetProjectGrantByIDRequest.class, GrantReads::get)
        .add(
            "GetGrantedProjectByID",
            GetGrantedProjectByIDRequest::grantId,
            GetGrantedProjectByIDRequest.class,
            GrantReads::getGranted)
        .add("ListGrantedProjects", ListGrantedProjectsRequest.class, GrantReads::listGranted)
        .add(
            "ListProjectGrants",
            ListProjectGrantsRequest::projectId,
            ListProjectGrantsRequest.class,
            GrantReads::list)
        .add("ListAllProjectGrants", ListAllProjectGrantsRequest.class, GrantReads::listAll)
        .add("AddProjectGrant", AddProjectGrantRequest.class, GrantCalls::add)
        .add("UpdateProjectGrant", UpdateProjectGrantRequest.class, GrantCalls::update)
        .add("DeactivateProjectGrant", DeactivateProjectGrantRequest.class, GrantCalls::deactivate)
        .add("ReactivateProjectGrant", ReactivateProjectGrantRequest.class, GrantCalls::reactivate)
        .add("RemoveProjectGrant", RemoveProjectGrantRequest.class, GrantCalls::remove);
  }
}

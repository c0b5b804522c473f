package io.zitadeltestkit.embedded.internal.api.project;

import io.zitadeltestkit.embedded.internal.api.message.IdRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessagesV1.AddProjectGrantRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessagesV1.GrantIdRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessagesV1.ListAllProjectGrantsRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessagesV1.ListGrantedProjectsRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessagesV1.ListProjectGrantsRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessagesV1.UpdateProjectGrantRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessagesV1.AddProjectRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessagesV1.ListProjectsRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessagesV1.UpdateProjectRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectRoleMessages.RoleKeyRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectRoleMessagesV1.BulkAddProjectRolesRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectRoleMessagesV1.ListGrantedProjectRolesRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectRoleMessagesV1.ListProjectRolesRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectRoleMessagesV1.ProjectRoleRequest;
import io.zitadeltestkit.embedded.internal.operation.Service;

/** The methods about projects, their roles and their grants. */
public final class ProjectMethodsV1 {
  private ProjectMethodsV1() {}

  /** Adds them to the service. */
  public static void addTo(Service service) {
    service
        .with(ProjectMethodsV1::addProjects)
        .with(ProjectMethodsV1::addRoles)
        .with(ProjectMethodsV1::addGrants);
  }

  private static void addProjects(Service service) {
    service
        .add("GetProjectByID", IdRequest::id, IdRequest.class, ProjectCallsV1::get)
        .add("ListProjects", ListProjectsRequest.class, ProjectCallsV1::list)
        .add("AddProject", AddProjectRequest.class, ProjectCallsV1::add)
        .add(
            "UpdateProject",
            UpdateProjectRequest::id,
            UpdateProjectRequest.class,
            ProjectCallsV1::update)
        .add("DeactivateProject", IdRequest::id, IdRequest.class, ProjectCallsV1::deactivate)
        .add("ReactivateProject", IdRequest::id, IdRequest.class, ProjectCallsV1::reactivate)
        .add("RemoveProject", IdRequest::id, IdRequest.class, ProjectCallsV1::remove);
  }

  private static void addRoles(Service service) {
    service
        .add(
            "ListProjectRoles",
            ListProjectRolesRequest::projectId,
            ListProjectRolesRequest.class,
            ProjectRoleCallsV1::list)
        .add(
            "ListGrantedProjectRoles",
            ListGrantedProjectRolesRequest::grantId,
            ListGrantedProjectRolesRequest.class,
            ProjectRoleCallsV1::listGranted)
        .add(
            "AddProjectRole",
            ProjectRoleRequest::projectId,
            ProjectRoleRequest.class,
            ProjectRoleCallsV1::add)
        .add(
            "BulkAddProjectRoles",
            BulkAddProjectRolesRequest::projectId,
            BulkAddProjectRolesRequest.class,
            ProjectRoleCallsV1::addAll)
        .add(
            "UpdateProjectRole",
            ProjectRoleRequest::projectId,
            ProjectRoleRequest.class,
            ProjectRoleCallsV1::update)
        .add(
            "RemoveProjectRole",
            RoleKeyRequest::projectId,
            RoleKeyRequest.class,
            ProjectRoleCallsV1::remove);
  }

  private static void addGrants(Service service) {
    service
        .add("GetProjectGrantByID", GrantIdRequest.class, ProjectGrantReadsV1::get)
        .add(
            "GetGrantedProjectByID",
            GrantIdRequest::grantId,
            GrantIdRequest.class,
            ProjectGrantReadsV1::getGranted)
        .add(
            "ListGrantedProjects",
            ListGrantedProjectsRequest.class,
            ProjectGrantReadsV1::listGranted)
        .add(
            "ListProjectGrants",
            ListProjectGrantsRequest::projectId,
            ListProjectGrantsRequest.class,
            ProjectGrantReadsV1::list)
        .add(
            "ListAllProjectGrants", ListAllProjectGrantsRequest.class, ProjectGrantReadsV1::listAll)
        .add("AddProjectGrant", AddProjectGrantRequest.class, ProjectGrantCallsV1::add)
        .add("UpdateProjectGrant", UpdateProjectGrantRequest.class, ProjectGrantCallsV1::update)
        .add("DeactivateProjectGrant", GrantIdRequest.class, ProjectGrantCallsV1::deactivate)
        .add("ReactivateProjectGrant", GrantIdRequest.class, ProjectGrantCallsV1::reactivate)
        .add("RemoveProjectGrant", GrantIdRequest.class, ProjectGrantCallsV1::remove);
  }
}

package io.zitadeltestkit.client.project;

import static io.zitadeltestkit.client.project.ProjectService.SERVICE;

import io.zitadeltestkit.client.internal.rpc.Answer;
import io.zitadeltestkit.client.internal.rpc.Fields;
import io.zitadeltestkit.client.internal.rpc.Listing;
import io.zitadeltestkit.client.internal.rpc.Rpc;
import io.zitadeltestkit.client.internal.rpc.Wire;
import io.zitadeltestkit.client.internal.text.Check;
import io.zitadeltestkit.client.search.Page;
import java.util.List;

/** The roles of projects. */
public final class ProjectRoles {
  private final Rpc rpc;
  private final Listing<ProjectRoleFilter, ProjectRole> roles;

  ProjectRoles(Rpc rpc) {
    this.rpc = rpc;
    this.roles =
        new Listing<>(
            rpc,
            SERVICE + "ListProjectRoles",
            Listing.Style.FILTERS,
            Wire.sorts("PROJECT_ROLE_FIELD_NAME_"),
            ProjectRoleFilter::fields,
            "projectRoles",
            ProjectRoles::role);
  }

  /**
   * Adds a role.
   *
   * @param projectId the id of the project
   * @param key as in tokens; {@code AlreadyExistsException} if the project has it already
   * @param displayName the display name
   */
  public void add(String projectId, String key, String displayName) {
    Answer.to(rpc, SERVICE + "AddProjectRole", named(projectId, key, displayName));
  }

  /**
   * Adds a role.
   *
   * @param projectId the id of the project
   * @param key as in tokens; {@code AlreadyExistsException} if the project has it already
   * @param displayName the display name
   * @param group the group it is shown in
   */
  public void add(String projectId, String key, String displayName, String group) {
    Answer.to(
        rpc,
        SERVICE + "AddProjectRole",
        named(projectId, key, displayName).with("group", Check.text(group, "group")));
  }

  /**
   * Lists all roles of a project by their keys, from all pages.
   *
   * @param projectId the id of the project
   * @return the roles, possibly without those added a moment ago
   */
  public List<ProjectRole> listAll(String projectId) {
    ProjectRoleQuery query = ProjectRoleQuery.all().sortedBy(ProjectRoleSort.KEY).ascending();
    return roles.stream(ProjectService.owner(projectId), query).toList();
  }

  /**
   * Lists a page of the roles of a project.
   *
   * @param projectId the id of the project
   * @param query filters, order and page
   * @return the page
   */
  public Page<ProjectRole> list(String projectId, ProjectRoleQuery query) {
    return roles.page(ProjectService.owner(projectId), query);
  }

  /**
   * Changes the display name and group of a role.
   *
   * @param projectId the id of the project
   * @param key the key; {@code NotFoundException} if the project doesn't have it
   * @param displayName the display name
   * @param group the group it is shown in; an empty text for none
   */
  public void update(String projectId, String key, String displayName, String group) {
    Answer.to(
        rpc,
        SERVICE + "UpdateProjectRole",
        named(projectId, key, displayName).with("group", Check.given(group, "group")));
  }

  /**
   * Removes a role, also from grants and authorizations. It is not an error if there is none.
   *
   * @param projectId the id of the project
   * @param key the key
   */
  public void remove(String projectId, String key) {
    Answer.to(rpc, SERVICE + "RemoveProjectRole", key(projectId, key));
  }

  private static Fields key(String projectId, String key) {
    return ProjectService.owner(projectId).with("roleKey", Check.text(key, "key"));
  }

  private static Fields named(String projectId, String key, String displayName) {
    return key(projectId, key).with("displayName", Check.text(displayName, "displayName"));
  }

  private static ProjectRole role(Answer role) {
    return new ProjectRole(
        role.text("projectId"),
        role.required("key"),
        role.text("displayName"),
        role.optionalText("group"),
        role.instant("creationDate"),
        role.instant("changeDate"));
  }
}

package io.zitadeltestkit.client.project;

import io.zitadeltestkit.client.internal.rpc.Answer;
import io.zitadeltestkit.client.internal.rpc.Awaiting;
import io.zitadeltestkit.client.internal.rpc.Fields;
import io.zitadeltestkit.client.internal.rpc.Finding;
import io.zitadeltestkit.client.internal.rpc.Listing;
import io.zitadeltestkit.client.internal.rpc.Rpc;
import io.zitadeltestkit.client.internal.rpc.Wire;
import io.zitadeltestkit.client.internal.text.Check;
import io.zitadeltestkit.client.search.NotListedException;
import io.zitadeltestkit.client.search.Page;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Projects.
 *
 * <p>Every method refuses null and blank text with an {@link IllegalArgumentException} before
 * anything is sent, and throws what all calls throw: {@code NotFoundException} for an unknown
 * project, {@code PermissionDeniedException} if the caller lacks the role, and the other {@code
 * ZitadelException}s. Thread-safe.
 */
public final class ProjectService {
  static final String SERVICE = "zitadel.project.v2.ProjectService/";

  private final Rpc rpc;
  private final Listing<ProjectFilter, Project> projects;
  private final Awaiting awaiting = new Awaiting();
  private final ProjectRoles roles;
  private final ProjectGrants grants;

  ProjectService(Rpc rpc) {
    this.rpc = rpc;
    this.projects =
        new Listing<>(
            rpc,
            SERVICE + "ListProjects",
            Listing.Style.FILTERS,
            Wire.sorts("PROJECT_FIELD_NAME_"),
            ProjectFilter::fields,
            "projects",
            ProjectService::project);
    this.roles = new ProjectRoles(rpc);
    this.grants = new ProjectGrants(rpc);
  }

  /**
   * Creates a project.
   *
   * @param project its data; {@code AlreadyExistsException} if name or id are taken
   * @return the id
   */
  public CreatedProject create(NewProject project) {
    Answer answer =
        Answer.to(rpc, SERVICE + "CreateProject", Check.given(project, "project").request());
    return new CreatedProject(answer.required("projectId"), answer.instant("creationDate"));
  }

  /**
   * Reads a project.
   *
   * @param projectId the id
   * @return the project
   */
  public Project get(String projectId) {
    return project(Answer.to(rpc, SERVICE + "GetProject", owner(projectId)).object("project"));
  }

  /**
   * Finds a project.
   *
   * @param projectId the id
   * @return the project; empty if there is none, or the caller may not see it
   */
  public Optional<Project> find(String projectId) {
    return Finding.optional(() -> get(projectId));
  }

  /**
   * Lists a page of projects. Projects that the caller may not see are left out.
   *
   * @param query filters, order and page
   * @return the page
   */
  public Page<Project> list(ProjectQuery query) {
    return projects.page(query);
  }

  /**
   * Waits until a project appears in lists, which lag behind writes on a real server.
   *
   * @param projectId the id
   * @param timeout how long at most; longer than zero
   * @return the project as it is listed
   * @throws NotListedException with the last answer if it doesn't appear in time
   */
  public Project awaitListed(String projectId, Duration timeout) {
    ProjectQuery query =
        ProjectQuery.all().where(ProjectFilter.ids(Check.text(projectId, "projectId")));
    return awaiting.first("project " + projectId, timeout, () -> list(query));
  }

  /**
   * Streams all pages of projects, requesting each when it is needed.
   *
   * @param query filters and order; its limit is the page size
   * @return the projects
   */
  public Stream<Project> stream(ProjectQuery query) {
    return projects.stream(Fields.empty(), query);
  }

  /**
   * Lists the projects of all pages.
   *
   * @param query filters and order; its limit is the page size
   * @return the projects
   */
  public List<Project> listAll(ProjectQuery query) {
    return stream(query).toList();
  }

  /**
   * Changes a project.
   *
   * @param projectId the id
   * @param change what changes
   */
  public void update(String projectId, ProjectChange change) {
    Fields request =
        Check.given(change, "change")
            .request()
            .with("projectId", Check.text(projectId, "projectId"));
    Answer.to(rpc, SERVICE + "UpdateProject", request);
  }

  /**
   * Deactivates a project. Users can't sign in to its applications any more.
   *
   * @param projectId the id; {@code FailedPreconditionException} if it is inactive already
   */
  public void deactivate(String projectId) {
    Answer.to(rpc, SERVICE + "DeactivateProject", owner(projectId));
  }

  /**
   * Activates a project that was deactivated.
   *
   * @param projectId the id
   */
  public void activate(String projectId) {
    Answer.to(rpc, SERVICE + "ActivateProject", owner(projectId));
  }

  /**
   * Deletes a project with its roles, applications, grants and authorizations.
   *
   * @param projectId the id
   */
  public void delete(String projectId) {
    Answer.to(rpc, SERVICE + "DeleteProject", owner(projectId));
  }

  /**
   * The roles of projects.
   *
   * @return the service for them
   */
  public ProjectRoles roles() {
    return roles;
  }

  /**
   * The grants of projects to other organizations.
   *
   * @return the service for them
   */
  public ProjectGrants grants() {
    return grants;
  }

  static Fields owner(String projectId) {
    return Fields.of("projectId", Check.text(projectId, "projectId"));
  }

  private static Project project(Answer project) {
    return new Project(
        project.required("projectId"),
        project.text("organizationId"),
        project.text("name"),
        project.constant(
            "state", "PROJECT_STATE_", ProjectState.UNSPECIFIED, ProjectState.UNSPECIFIED),
        project.flag("projectRoleAssertion"),
        project.flag("authorizationRequired"),
        project.flag("projectAccessRequired"),
        project.optionalText("grantedOrganizationId"),
        project.instant("creationDate"),
        project.instant("changeDate"));
  }
}

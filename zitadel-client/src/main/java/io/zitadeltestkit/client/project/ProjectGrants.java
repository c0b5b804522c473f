package io.zitadeltestkit.client.project;

import static io.zitadeltestkit.client.project.ProjectService.SERVICE;

import io.zitadeltestkit.client.internal.rpc.Answer;
import io.zitadeltestkit.client.internal.rpc.Fields;
import io.zitadeltestkit.client.internal.rpc.Listing;
import io.zitadeltestkit.client.internal.rpc.Rpc;
import io.zitadeltestkit.client.internal.rpc.Wire;
import io.zitadeltestkit.client.internal.text.Check;
import io.zitadeltestkit.client.search.Page;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Grants of projects to other organizations, which can then give the roles to users. */
public final class ProjectGrants {
  private final Rpc rpc;
  private final Listing<ProjectGrantFilter, ProjectGrant> grants;

  ProjectGrants(Rpc rpc) {
    this.rpc = rpc;
    this.grants =
        new Listing<>(
            rpc,
            SERVICE + "ListProjectGrants",
            Listing.Style.FILTERS,
            Wire.sorts("PROJECT_GRANT_FIELD_NAME_"),
            ProjectGrantFilter::fields,
            "projectGrants",
            ProjectGrants::grant);
  }

  /**
   * Grants a project.
   *
   * @param projectId the id of the project
   * @param organizationId the id of the organization that it is granted to; {@code
   *     AlreadyExistsException} if it is granted to it already
   * @param roleKeys the roles that the organization may give; may be empty. {@code
   *     FailedPreconditionException} for one that the project doesn't have
   */
  public void add(String projectId, String organizationId, Collection<String> roleKeys) {
    Answer.to(rpc, SERVICE + "CreateProjectGrant", roles(projectId, organizationId, roleKeys));
  }

  /**
   * Replaces the roles of a grant. Roles that aren't listed here are also removed from
   * authorizations.
   *
   * @param projectId the id of the project
   * @param organizationId the id of the organization that it is granted to
   * @param roleKeys the roles that the organization may give; may be empty
   */
  public void update(String projectId, String organizationId, Collection<String> roleKeys) {
    Answer.to(rpc, SERVICE + "UpdateProjectGrant", roles(projectId, organizationId, roleKeys));
  }

  /**
   * Deactivates a grant.
   *
   * @param projectId the id of the project
   * @param organizationId the id of the organization that it is granted to
   */
  public void deactivate(String projectId, String organizationId) {
    Answer.to(rpc, SERVICE + "DeactivateProjectGrant", target(projectId, organizationId));
  }

  /**
   * Activates a grant that was deactivated.
   *
   * @param projectId the id of the project
   * @param organizationId the id of the organization that it is granted to
   */
  public void activate(String projectId, String organizationId) {
    Answer.to(rpc, SERVICE + "ActivateProjectGrant", target(projectId, organizationId));
  }

  /**
   * Removes a grant with the authorizations that depend on it. It is not an error if there is none.
   *
   * @param projectId the id of the project
   * @param organizationId the id of the organization that it is granted to
   */
  public void remove(String projectId, String organizationId) {
    Answer.to(rpc, SERVICE + "DeleteProjectGrant", target(projectId, organizationId));
  }

  /**
   * Lists a page of grants. Grants that the caller may not see are left out.
   *
   * @param query filters, order and page
   * @return the page
   */
  public Page<ProjectGrant> list(ProjectGrantQuery query) {
    return grants.page(query);
  }

  /**
   * Streams all pages of grants, requesting each when it is needed.
   *
   * @param query filters and order; its limit is the page size
   * @return the grants
   */
  public Stream<ProjectGrant> stream(ProjectGrantQuery query) {
    return grants.stream(Fields.empty(), query);
  }

  /**
   * Lists the grants of all pages.
   *
   * @param query filters and order; its limit is the page size
   * @return the grants
   */
  public List<ProjectGrant> listAll(ProjectGrantQuery query) {
    return stream(query).toList();
  }

  private static Fields target(String projectId, String organizationId) {
    return ProjectService.owner(projectId)
        .with("grantedOrganizationId", Check.text(organizationId, "organizationId"));
  }

  private static Fields roles(
      String projectId, String organizationId, Collection<String> roleKeys) {
    List<String> keys =
        Check.given(roleKeys, "roleKeys").isEmpty() ? List.of() : Check.texts(roleKeys, "roleKeys");
    return target(projectId, organizationId).with("roleKeys", keys);
  }

  private static ProjectGrant grant(Answer grant) {
    return new ProjectGrant(
        grant.required("projectId"),
        grant.text("projectName"),
        grant.text("organizationId"),
        grant.required("grantedOrganizationId"),
        grant.text("grantedOrganizationName"),
        grant.texts("grantedRoleKeys"),
        grant.constant(
            "state",
            "PROJECT_GRANT_STATE_",
            ProjectGrantState.UNSPECIFIED,
            ProjectGrantState.UNSPECIFIED),
        grant.instant("creationDate"),
        grant.instant("changeDate"));
  }
}

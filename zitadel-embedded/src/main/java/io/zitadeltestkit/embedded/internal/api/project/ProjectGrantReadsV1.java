package io.zitadeltestkit.embedded.internal.api.project;

import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.PagesV1;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessagesV1.AllProjectGrantQuery;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessagesV1.GetGrantedProjectByIDResponse;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessagesV1.GetProjectGrantByIDResponse;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessagesV1.GrantIdRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessagesV1.GrantProjectNameQuery;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessagesV1.GrantRoleKeyQuery;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessagesV1.GrantedOrgIDQuery;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessagesV1.GrantedProject;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessagesV1.ListAllProjectGrantsRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessagesV1.ListGrantedProjectsRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessagesV1.ListGrantedProjectsResponse;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessagesV1.ListProjectGrantsRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessagesV1.ListProjectGrantsResponse;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessagesV1.ProjectGrantState;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessagesV1.ProjectIDQuery;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessagesV1.ProjectNameQuery;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessagesV1.ProjectQuery;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessagesV1.ProjectResourceOwnerQuery;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.project.Project;
import io.zitadeltestkit.embedded.internal.model.project.ProjectGrant;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.query.TextMatch;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the grants of projects, for both organizations. */
final class ProjectGrantReadsV1 {
  /** The real server has no text for it. */
  static final String NOT_FOUND = "Errors.ProjectGrant.NotFound";

  private final State state;

  private ProjectGrantReadsV1(State state) {
    this.state = state;
  }

  static GetProjectGrantByIDResponse get(Call call, GrantIdRequest request) {
    ProjectGrantReadsV1 reads = new ProjectGrantReadsV1(call.state());
    return new GetProjectGrantByIDResponse(
        reads.view(reads.find(call, request.grantId(), "MANAG-d3g31")));
  }

  static GetGrantedProjectByIDResponse getGranted(Call call, GrantIdRequest request) {
    ProjectGrantReadsV1 reads = new ProjectGrantReadsV1(call.state());
    return new GetGrantedProjectByIDResponse(
        reads.view(reads.find(call, request.grantId(), "MANAG-drt2a")));
  }

  /** Both organizations may see a grant. The project in the request is ignored. */
  private ProjectGrant find(Call call, String grantId, String foreignId) {
    String orgId = call.caller().orgId();
    ProjectGrant grant =
        state
            .find(ProjectGrant.TABLE, grantId)
            .orElseThrow(() -> Fault.notFound("QUERY-n98GGs", NOT_FOUND));
    if (!grant.orgId().equals(orgId) && !grant.grantedOrgId().equals(orgId)) {
      throw Fault.notFound(foreignId, NOT_FOUND);
    }
    return grant;
  }

  /** The grants of one project. */
  static ListProjectGrantsResponse list(Call call, ListProjectGrantsRequest request) {
    ProjectGrantReadsV1 reads = new ProjectGrantReadsV1(call.listed());
    return reads.page(
        call,
        reads
            .state
            .lookup(ProjectGrant.TABLE, ProjectGrant.BY_PROJECT, request.projectId())
            .filter(grant -> grant.orgId().equals(call.caller().orgId())),
        grant ->
            request.queries().stream()
                .allMatch(
                    query -> reads.matches(query.projectNameQuery(), query.roleKeyQuery(), grant)),
        request.query());
  }

  /** The grants of all projects that the organization owns, if the caller may see them. */
  static ListProjectGrantsResponse listAll(Call call, ListAllProjectGrantsRequest request) {
    String orgId = call.caller().orgId();
    ProjectGrantReadsV1 reads = new ProjectGrantReadsV1(call.listed());
    return reads.page(
        call,
        reads
            .state
            .all(ProjectGrant.TABLE)
            .filter(grant -> grant.orgId().equals(orgId))
            .filter(grant -> call.may(orgId, grant.id(), "project.grant.read")),
        grant -> request.queries().stream().allMatch(query -> reads.matches(query, grant)),
        request.query());
  }

  /** The projects that were granted to the organization. */
  static ListGrantedProjectsResponse listGranted(Call call, ListGrantedProjectsRequest request) {
    String orgId = call.caller().orgId();
    ProjectGrantReadsV1 reads = new ProjectGrantReadsV1(call.listed());
    ListProjectGrantsResponse page =
        reads.page(
            call,
            reads
                .state
                .lookup(ProjectGrant.TABLE, ProjectGrant.BY_GRANTED_ORG, orgId)
                .filter(grant -> call.may(orgId, grant.id(), "project.read")),
            grant -> request.queries().stream().allMatch(query -> reads.matches(query, grant)),
            request.query());
    return new ListGrantedProjectsResponse(page.details(), page.result());
  }

  private ListProjectGrantsResponse page(
      Call call,
      Stream<ProjectGrant> all,
      Predicate<ProjectGrant> filter,
      @Nullable Paging paging) {
    Listing<ProjectGrant> page = PagesV1.of(all, filter, paging);
    return new ListProjectGrantsResponse(
        ListDetailsV1.of(call, page), page.map(this::view).items());
  }

  private boolean matches(AllProjectGrantQuery query, ProjectGrant grant) {
    ProjectIDQuery project = query.projectIdQuery();
    GrantedOrgIDQuery org = query.grantedOrgIdQuery();
    return matches(query.projectNameQuery(), query.roleKeyQuery(), grant)
        && (project == null || project.projectId().equals(grant.projectId()))
        && (org == null || org.grantedOrgId().equals(grant.grantedOrgId()));
  }

  /** The list of roles must contain the key; the comparison method is ignored. */
  private boolean matches(
      @Nullable GrantProjectNameQuery name, @Nullable GrantRoleKeyQuery role, ProjectGrant grant) {
    return (name == null || TextMatch.matches(name.method(), projectName(grant), name.name()))
        && (role == null || grant.roleKeys().contains(role.roleKey()));
  }

  private boolean matches(ProjectQuery query, ProjectGrant grant) {
    ProjectNameQuery name = query.nameQuery();
    ProjectResourceOwnerQuery owner = query.projectResourceOwnerQuery();
    return (name == null || TextMatch.matches(name.method(), projectName(grant), name.name()))
        && (owner == null || owner.resourceOwner().equals(grant.orgId()));
  }

  private String projectName(ProjectGrant grant) {
    return state.find(Project.TABLE, grant.projectId()).map(Project::name).orElse("");
  }

  private String orgName(String orgId) {
    return state.find(Organization.TABLE, orgId).map(Organization::name).orElse("");
  }

  private GrantedProject view(ProjectGrant grant) {
    return new GrantedProject(
        grant.id(),
        grant.grantedOrgId(),
        orgName(grant.grantedOrgId()),
        grant.roleKeys(),
        grant.active()
            ? ProjectGrantState.PROJECT_GRANT_STATE_ACTIVE
            : ProjectGrantState.PROJECT_GRANT_STATE_INACTIVE,
        grant.projectId(),
        projectName(grant),
        grant.orgId(),
        orgName(grant.orgId()),
        DetailsV1.of(grant.stamp(), grant.orgId()));
  }
}

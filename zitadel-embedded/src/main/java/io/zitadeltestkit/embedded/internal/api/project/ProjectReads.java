package io.zitadeltestkit.embedded.internal.api.project;

import io.zitadeltestkit.embedded.internal.api.message.Pagination;
import io.zitadeltestkit.embedded.internal.api.message.ProjectIdRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessages.GetProjectResponse;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessages.GrantedProjectState;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessages.ListProjectsRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessages.ListProjectsResponse;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessages.ProjectFieldName;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessages.ProjectOrganizationIDFilter;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessages.ProjectSearchFilter;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessages.ProjectState;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessages.ProjectView;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.project.Project;
import io.zitadeltestkit.embedded.internal.model.project.ProjectGrant;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.FilterTable;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.Orders;
import io.zitadeltestkit.embedded.internal.query.TextMatch;
import io.zitadeltestkit.embedded.internal.state.Entity;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads projects. */
final class ProjectReads {
  private static final FilterTable<ProjectSearchFilter, Line> FILTERS =
      FilterTable.<ProjectSearchFilter, Line>empty()
          .on(
              ProjectSearchFilter::projectNameFilter,
              q -> line -> TextMatch.matches(q.method(), line.project().name(), q.projectName()))
          .on(ProjectSearchFilter::inProjectIdsFilter, q -> line -> q.ids().contains(line.id()))
          .on(ProjectSearchFilter::organizationIdFilter, ProjectReads::isOf);

  private ProjectReads() {}

  /** A line of the list: a project, or a project with a grant. */
  private record Line(Project project, @Nullable ProjectGrant grant) implements Entity {
    @Override
    public String id() {
      return project.id();
    }

    @Override
    public Stamp stamp() {
      return grant == null ? project.stamp() : grant.stamp();
    }

    boolean isGrantedTo(String orgId) {
      return grant != null && grant.grantedOrgId().equals(orgId);
    }
  }

  static GetProjectResponse get(Call call, ProjectIdRequest request) {
    Project project =
        call.state()
            .find(Project.TABLE, request.projectId())
            .orElseThrow(() -> Fault.notFound("QUERY-fk2fs", "Project not found"));
    call.requireOn(project.orgId(), project.id(), "project.read");
    return new GetProjectResponse(view(call.state(), new Line(project, null)));
  }

  static ListProjectsResponse list(Call call, ListProjectsRequest request) {
    State state = call.listed();
    Listing<Line> page =
        Listing.of(
            lines(state),
            FILTERS.allOf(request.filters()),
            order(request.sortingColumn()),
            request.pagination());
    return new ListProjectsResponse(
        Pagination.of(page, request.pagination()),
        page.visible(line -> isVisible(call, line)).map(line -> view(state, line)).items());
  }

  private static Stream<Line> lines(State state) {
    return Stream.concat(
        state.all(Project.TABLE).map(project -> new Line(project, null)),
        state
            .all(ProjectGrant.TABLE)
            .flatMap(
                grant ->
                    state.find(Project.TABLE, grant.projectId()).stream()
                        .map(project -> new Line(project, grant))));
  }

  private static boolean isVisible(Call call, Line line) {
    ProjectGrant grant = line.grant();
    return grant == null
        ? call.may(line.project().orgId(), line.id(), "project.read")
        : ProjectGrantReads.isVisible(call, grant);
  }

  /** A line of a granted project belongs to the organization that owns the project, too. */
  private static Predicate<Line> isOf(ProjectOrganizationIDFilter wanted) {
    String orgId = wanted.organizationId();
    Predicate<Line> owned = line -> line.project().orgId().equals(orgId);
    Predicate<Line> granted = line -> line.isGrantedTo(orgId);
    return switch (wanted.type()) {
      case OWNED -> owned;
      case GRANTED -> granted;
      default -> owned.or(granted);
    };
  }

  private static Comparator<Line> order(@Nullable ProjectFieldName column) {
    if (column == null) {
      return Orders.byCreation();
    }
    return switch (column) {
      case PROJECT_FIELD_NAME_ID -> Orders.byText(Line::id);
      case PROJECT_FIELD_NAME_CHANGE_DATE -> Orders.byChange();
      case PROJECT_FIELD_NAME_NAME -> Orders.byText(line -> line.project().name());
      default -> Orders.byCreation();
    };
  }

  private static ProjectView view(State state, Line line) {
    Project project = line.project();
    ProjectGrant grant = line.grant();
    return new ProjectView(
        project.id(),
        project.orgId(),
        line.stamp().createdAt(),
        line.stamp().changedAt(),
        project.name(),
        project.active() ? ProjectState.PROJECT_STATE_ACTIVE : ProjectState.PROJECT_STATE_INACTIVE,
        project.roleAssertion(),
        project.authorizationRequired(),
        project.projectAccessRequired(),
        Labeling.of(project.privateLabeling()),
        grant == null ? null : grant.grantedOrgId(),
        grant == null
            ? null
            : state
                .find(Organization.TABLE, grant.grantedOrgId())
                .map(Organization::name)
                .orElse(null),
        grant == null
            ? GrantedProjectState.GRANTED_PROJECT_STATE_UNSPECIFIED
            : grant.active()
                ? GrantedProjectState.GRANTED_PROJECT_STATE_ACTIVE
                : GrantedProjectState.GRANTED_PROJECT_STATE_INACTIVE);
  }
}

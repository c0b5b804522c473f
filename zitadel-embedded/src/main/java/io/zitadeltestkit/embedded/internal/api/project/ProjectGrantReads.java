package io.zitadeltestkit.embedded.internal.api.project;

import io.zitadeltestkit.embedded.internal.api.message.IDFilter;
import io.zitadeltestkit.embedded.internal.api.message.Pagination;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessages.ListProjectGrantsRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessages.ListProjectGrantsResponse;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessages.ProjectGrantFieldName;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessages.ProjectGrantSearchFilter;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessages.ProjectGrantState;
import io.zitadeltestkit.embedded.internal.api.project.ProjectGrantMessages.ProjectGrantView;
import io.zitadeltestkit.embedded.internal.fault.Code;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.project.Project;
import io.zitadeltestkit.embedded.internal.model.project.ProjectGrant;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.FilterTable;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.Orders;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Reads the grants of projects to other organizations. */
final class ProjectGrantReads {
  private static final FilterTable<ProjectGrantSearchFilter, ProjectGrant> FILTERS =
      FilterTable.<ProjectGrantSearchFilter, ProjectGrant>empty()
          .on(
              ProjectGrantSearchFilter::projectNameFilter,
              any -> {
                // The real server asks for a column of the list of projects, which this list
                // doesn't have.
                throw Fault.of(Code.INTERNAL, "QUERY-PP02n", "An internal error occurred");
              })
          // The method of comparison is not looked at: the list of roles must contain the key.
          .on(
              ProjectGrantSearchFilter::roleKeyFilter,
              q -> grant -> grant.roleKeys().contains(q.key()))
          .on(
              ProjectGrantSearchFilter::inProjectIdsFilter,
              q -> grant -> q.ids().contains(grant.projectId()))
          .onText(ProjectGrantSearchFilter::organizationIdFilter, IDFilter::id, ProjectGrant::orgId)
          .onText(
              ProjectGrantSearchFilter::grantedOrganizationIdFilter,
              IDFilter::id,
              ProjectGrant::grantedOrgId);

  private ProjectGrantReads() {}

  static ListProjectGrantsResponse list(Call call, ListProjectGrantsRequest request) {
    Pagination.requireAllowed(request.pagination());
    State state = call.listed();
    Listing<ProjectGrant> page =
        Listing.of(
            state.all(ProjectGrant.TABLE),
            FILTERS.allOf(request.filters()),
            order(request.sortingColumn()),
            request.pagination());
    return new ListProjectGrantsResponse(
        Pagination.of(page, request.pagination()),
        page.visible(grant -> isVisible(call, grant)).map(grant -> view(state, grant)).items());
  }

  /** Both the granting and the granted organization see a grant. */
  static boolean isVisible(Call call, ProjectGrant grant) {
    return call.may(grant.orgId(), grant.id(), "project.grant.read")
        || call.may(grant.orgId(), grant.projectId(), "project.grant.read")
        || call.may(grant.grantedOrgId(), grant.id(), "project.grant.read");
  }

  private static Comparator<ProjectGrant> order(@Nullable ProjectGrantFieldName column) {
    if (column == null) {
      return Orders.byCreation();
    }
    return switch (column) {
      case PROJECT_GRANT_FIELD_NAME_PROJECT_ID -> Orders.byText(ProjectGrant::projectId);
      case PROJECT_GRANT_FIELD_NAME_CHANGE_DATE -> Orders.byChange();
      default -> Orders.byCreation();
    };
  }

  private static ProjectGrantView view(State state, ProjectGrant grant) {
    return new ProjectGrantView(
        grant.orgId(),
        grant.stamp().createdAt(),
        grant.stamp().changedAt(),
        grant.grantedOrgId(),
        state.find(Organization.TABLE, grant.grantedOrgId()).map(Organization::name).orElse(""),
        grant.roleKeys(),
        grant.projectId(),
        projectName(state, grant),
        grant.active()
            ? ProjectGrantState.PROJECT_GRANT_STATE_ACTIVE
            : ProjectGrantState.PROJECT_GRANT_STATE_INACTIVE);
  }

  private static String projectName(State state, ProjectGrant grant) {
    return state.find(Project.TABLE, grant.projectId()).map(Project::name).orElse("");
  }
}

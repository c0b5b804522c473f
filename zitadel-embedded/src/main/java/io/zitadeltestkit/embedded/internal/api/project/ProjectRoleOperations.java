package io.zitadeltestkit.embedded.internal.api.project;

import io.zitadeltestkit.embedded.internal.api.message.ChangedResponse;
import io.zitadeltestkit.embedded.internal.api.message.CreatedResponse;
import io.zitadeltestkit.embedded.internal.api.message.Pagination;
import io.zitadeltestkit.embedded.internal.api.project.ProjectRoleMessages.AddProjectRoleRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectRoleMessages.ListProjectRolesRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectRoleMessages.ListProjectRolesResponse;
import io.zitadeltestkit.embedded.internal.api.project.ProjectRoleMessages.ProjectRoleFieldName;
import io.zitadeltestkit.embedded.internal.api.project.ProjectRoleMessages.ProjectRoleSearchFilter;
import io.zitadeltestkit.embedded.internal.api.project.ProjectRoleMessages.ProjectRoleView;
import io.zitadeltestkit.embedded.internal.api.project.ProjectRoleMessages.RemoveProjectRoleResponse;
import io.zitadeltestkit.embedded.internal.api.project.ProjectRoleMessages.RoleKeyRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectRoleMessages.UpdateProjectRoleRequest;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.project.Project;
import io.zitadeltestkit.embedded.internal.model.project.ProjectRole;
import io.zitadeltestkit.embedded.internal.model.removal.Removal;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.FilterTable;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.Orders;
import io.zitadeltestkit.embedded.internal.query.TextMatch;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and changes the roles of projects. */
final class ProjectRoleOperations {
  private static final FilterTable<ProjectRoleSearchFilter, ProjectRole> FILTERS =
      FilterTable.<ProjectRoleSearchFilter, ProjectRole>empty()
          .on(
              ProjectRoleSearchFilter::roleKeyFilter,
              q -> role -> TextMatch.matches(q.method(), role.key(), q.key()))
          .on(
              ProjectRoleSearchFilter::displayNameFilter,
              q -> role -> TextMatch.matches(q.method(), role.displayName(), q.displayName()));

  private ProjectRoleOperations() {}

  static CreatedResponse add(Call call, AddProjectRoleRequest request) {
    return call.write(
        tx -> {
          Project project = Projects.required(tx.state(), request.projectId());
          call.requireOn(project.orgId(), project.id(), "project.role.write");
          ProjectRole role =
              ProjectRoles.add(
                  tx,
                  project.id(),
                  request.roleKey(),
                  request.displayName(),
                  orEmpty(request.group()));
          return new CreatedResponse(role.stamp().createdAt());
        });
  }

  static ChangedResponse update(Call call, UpdateProjectRoleRequest request) {
    return call.write(
        tx -> {
          Project project = Projects.required(tx.state(), request.projectId());
          call.requireOn(project.orgId(), project.id(), "project.role.write");
          ProjectRole role =
              ProjectRoles.find(tx.state(), project.id(), request.roleKey())
                  .orElseThrow(() -> Fault.notFound("COMMAND-vv8M9", "Role doesn't exist"));
          // Absent fields become empty, contrary to the method's documentation.
          ProjectRole changed =
              ProjectRoles.change(
                  tx, role, orEmpty(request.displayName()), orEmpty(request.group()));
          return new ChangedResponse(changed.stamp().changedAt());
        });
  }

  static RemoveProjectRoleResponse remove(Call call, RoleKeyRequest request) {
    return call.write(
        tx -> {
          Optional<ProjectRole> found =
              ProjectRoles.find(tx.state(), request.projectId(), request.roleKey());
          if (found.isEmpty()) {
            return new RemoveProjectRoleResponse(
                Removal.stamp(tx.state(), Project.TABLE, request.projectId())
                    .or(() -> ProjectRoles.lastChange(tx, request.projectId(), request.roleKey()))
                    .map(Stamp::changedAt)
                    .orElse(null));
          }
          String orgId = Projects.required(tx.state(), request.projectId()).orgId();
          call.requireOn(orgId, request.projectId(), "project.role.delete");
          return new RemoveProjectRoleResponse(ProjectRoles.remove(tx, found.get()).changedAt());
        });
  }

  static ListProjectRolesResponse list(Call call, ListProjectRolesRequest request) {
    State state = call.listed();
    Listing<ProjectRole> page =
        Listing.of(
            state.lookup(ProjectRole.TABLE, ProjectRole.BY_PROJECT, request.projectId()),
            FILTERS.allOf(request.filters()),
            order(request.sortingColumn()),
            request.pagination());
    String orgId = state.find(Project.TABLE, request.projectId()).map(Project::orgId).orElse("");
    return new ListProjectRolesResponse(
        Pagination.of(page, request.pagination()),
        page.visible(role -> call.may(orgId, role.projectId(), "project.role.read"))
            .map(ProjectRoleOperations::view)
            .items());
  }

  private static Comparator<ProjectRole> order(@Nullable ProjectRoleFieldName column) {
    if (column == null) {
      return Orders.byCreation();
    }
    return switch (column) {
      case PROJECT_ROLE_FIELD_NAME_KEY -> Orders.byText(ProjectRole::key);
      case PROJECT_ROLE_FIELD_NAME_CHANGE_DATE -> Orders.byChange();
      default -> Orders.byCreation();
    };
  }

  private static ProjectRoleView view(ProjectRole role) {
    return new ProjectRoleView(
        role.projectId(),
        role.key(),
        role.stamp().createdAt(),
        role.stamp().changedAt(),
        role.displayName(),
        role.group());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}

package io.zitadeltestkit.embedded.internal.api.project;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.PagesV1;
import io.zitadeltestkit.embedded.internal.api.project.ProjectRoleMessages.RoleKeyRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectRoleMessagesV1.BulkAddProjectRolesRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectRoleMessagesV1.ListGrantedProjectRolesRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectRoleMessagesV1.ListProjectRolesRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectRoleMessagesV1.ListRolesResponse;
import io.zitadeltestkit.embedded.internal.api.project.ProjectRoleMessagesV1.ProjectRoleRequest;
import io.zitadeltestkit.embedded.internal.api.project.ProjectRoleMessagesV1.RoleDisplayNameQuery;
import io.zitadeltestkit.embedded.internal.api.project.ProjectRoleMessagesV1.RoleKeyQuery;
import io.zitadeltestkit.embedded.internal.api.project.ProjectRoleMessagesV1.RoleQuery;
import io.zitadeltestkit.embedded.internal.api.project.ProjectRoleMessagesV1.RoleV1;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.project.Project;
import io.zitadeltestkit.embedded.internal.model.project.ProjectGrant;
import io.zitadeltestkit.embedded.internal.model.project.ProjectRole;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.Orders;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.query.TextMatch;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The roles of projects. */
final class ProjectRoleCallsV1 {
  private ProjectRoleCallsV1() {}

  static DetailsResponseV1 add(Call call, ProjectRoleRequest request) {
    return call.write(
        tx -> {
          Project project = ProjectCallsV1.required(call, tx, request.projectId());
          ProjectRole role =
              ProjectRoles.add(
                  tx, project.id(), request.roleKey(), request.displayName(), request.group());
          return DetailsResponseV1.ofMaking(role.stamp(), project.orgId());
        });
  }

  /** All of them, or none. */
  static DetailsResponseV1 addAll(Call call, BulkAddProjectRolesRequest request) {
    return call.write(
        tx -> {
          Project project = ProjectCallsV1.required(call, tx, request.projectId());
          request
              .roles()
              .forEach(
                  role ->
                      ProjectRoles.add(
                          tx, project.id(), role.key(), role.displayName(), role.group()));
          return new DetailsResponseV1(DetailsV1.ofNothing(project.orgId()));
        });
  }

  static DetailsResponseV1 update(Call call, ProjectRoleRequest request) {
    return call.write(
        tx -> {
          Project project = ProjectCallsV1.required(call, tx, request.projectId());
          ProjectRole role =
              ProjectRoles.find(tx.state(), project.id(), request.roleKey())
                  .orElseThrow(() -> Fault.notFound("COMMAND-vv8M9", "Role doesn't exist"));
          boolean same =
              role.displayName().equals(request.displayName())
                  && role.group().equals(request.group());
          ProjectRole changed =
              same ? role : ProjectRoles.change(tx, role, request.displayName(), request.group());
          return DetailsResponseV1.ofChange(changed.stamp(), project.orgId());
        });
  }

  /** That there is no such role is no fault. */
  static DetailsResponseV1 remove(Call call, RoleKeyRequest request) {
    return call.write(
        tx -> {
          State state = tx.state();
          String orgId = call.caller().orgId();
          return ProjectRoles.find(state, request.projectId(), request.roleKey())
              .filter(
                  role ->
                      state
                          .find(Project.TABLE, role.projectId())
                          .filter(project -> project.orgId().equals(orgId))
                          .isPresent())
              .map(role -> DetailsResponseV1.ofChange(ProjectRoles.remove(tx, role), orgId))
              .orElseGet(
                  () ->
                      DetailsResponseV1.ofRemoval(
                          ProjectRoles.lastChange(tx, request.projectId(), request.roleKey())
                              .orElse(null),
                          orgId));
        });
  }

  static ListRolesResponse list(Call call, ListProjectRolesRequest request) {
    State state = call.listed();
    String orgId = call.caller().orgId();
    Stream<ProjectRole> all =
        state
            .find(Project.TABLE, request.projectId())
            .filter(project -> project.orgId().equals(orgId))
            .stream()
            .flatMap(
                project -> state.lookup(ProjectRole.TABLE, ProjectRole.BY_PROJECT, project.id()));
    return page(call, orgId, all, request.queries(), request.query());
  }

  /** The roles of a granted project that the call's organization may give. */
  static ListRolesResponse listGranted(Call call, ListGrantedProjectRolesRequest request) {
    State state = call.listed();
    ProjectGrant grant =
        state
            .find(ProjectGrant.TABLE, request.grantId())
            .filter(found -> found.grantedOrgId().equals(call.caller().orgId()))
            .orElseThrow(() -> Fault.notFound("QUERY-n98GGs", ProjectGrantReadsV1.NOT_FOUND));
    Stream<ProjectRole> all =
        state
            .lookup(ProjectRole.TABLE, ProjectRole.BY_PROJECT, grant.projectId())
            .filter(role -> role.projectId().equals(request.projectId()))
            .filter(role -> grant.roleKeys().contains(role.key()));
    return page(call, grant.orgId(), all, request.queries(), request.query());
  }

  private static ListRolesResponse page(
      Call call,
      String orgId,
      Stream<ProjectRole> all,
      List<RoleQuery> queries,
      @Nullable Paging paging) {
    Listing<ProjectRole> page =
        PagesV1.asTheyStand(
            all.sorted(Orders.byKey(ProjectRole::key)),
            role -> queries.stream().allMatch(query -> matches(query, role)),
            paging);
    return new ListRolesResponse(
        ListDetailsV1.of(call, page),
        page.map(
                role ->
                    new RoleV1(
                        role.key(),
                        DetailsV1.of(role.stamp(), orgId),
                        role.displayName(),
                        role.group()))
            .items());
  }

  private static boolean matches(RoleQuery query, ProjectRole role) {
    RoleKeyQuery key = query.keyQuery();
    RoleDisplayNameQuery name = query.displayNameQuery();
    return (key == null || TextMatch.matches(key.method(), role.key(), key.key()))
        && (name == null
            || TextMatch.matches(name.method(), role.displayName(), name.displayName()));
  }
}

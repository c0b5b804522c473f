package io.zitadeltestkit.seed;

import io.zitadeltestkit.seed.Plan.Administrator;
import io.zitadeltestkit.seed.Plan.Authorization;
import io.zitadeltestkit.seed.Plan.Organization;
import io.zitadeltestkit.seed.Plan.User;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives users roles of projects, and manager roles. */
final class RolePlanting {
  private static final String AUTHORIZATIONS = "zitadel.authorization.v2.AuthorizationService/";
  private static final String ADMINISTRATORS =
      "zitadel.internal_permission.v2.InternalPermissionService/";

  private final Calls calls;
  private final Map<String, SeededOrganization> organizations;
  private final UserPlanting users;
  private final ProjectPlanting projects;
  private final List<String> authorizationIds = new ArrayList<>();
  private final Map<Target, Wanted> administrators = new LinkedHashMap<>();

  /** A user and a resource. */
  private record Target(String userId, Map<String, Object> resource) {}

  /** The roles, and their first place in the file. */
  private record Wanted(Place place, Set<String> roles) {}

  RolePlanting(
      Calls calls,
      Map<String, SeededOrganization> organizations,
      UserPlanting users,
      ProjectPlanting projects) {
    this.calls = calls;
    this.organizations = organizations;
    this.users = users;
    this.projects = projects;
  }

  List<String> authorizationIds() {
    return authorizationIds;
  }

  List<String> administratorIds() {
    return administrators.keySet().stream().map(Target::userId).toList();
  }

  void plant(Plan plan) {
    plan.authorizations().forEach(authorization -> authorize(plan, authorization));
    for (Organization organization : plan.organizations()) {
      for (User user : organization.users()) {
        manageOwn(Names.get(organizations, organization.name()).id(), user);
      }
    }
    plan.administrators().forEach(this::manage);
    administrators.forEach(
        (target, wanted) ->
            calls.call(
                wanted.place(),
                "give the roles " + String.join(", ", wanted.roles()),
                ADMINISTRATORS + "CreateAdministrator",
                Map.of(
                    "userId",
                    target.userId(),
                    "resource",
                    target.resource(),
                    "roles",
                    List.copyOf(wanted.roles()))));
  }

  private void authorize(Plan plan, Authorization authorization) {
    UserPlanting.Made user = users.get(authorization.user());
    SeededProject project = projects.get(authorization.project());
    String organizationId =
        authorization.organization() != null
            ? Names.get(organizations, authorization.organization()).id()
            : isGranted(plan, authorization.project(), user.organizationId())
                ? user.organizationId()
                : project.organizationId();
    authorizationIds.add(
        calls.text(
            authorization.place(),
            "give \"%s\" roles of the project \"%s\""
                .formatted(authorization.user().text(), authorization.project().text()),
            AUTHORIZATIONS + "CreateAuthorization",
            Map.of(
                "userId",
                user.id(),
                "projectId",
                project.id(),
                "organizationId",
                organizationId,
                "roleKeys",
                Calls.texts(authorization.roles())),
            "id"));
  }

  private boolean isGranted(Plan plan, Word project, String organizationId) {
    return plan.organizations().stream()
        .flatMap(organization -> organization.projects().stream())
        .filter(candidate -> candidate.name().text().equals(project.text()))
        .flatMap(candidate -> candidate.grants().stream())
        .anyMatch(
            grant -> Names.get(organizations, grant.organization()).id().equals(organizationId));
  }

  private void manageOwn(String organizationId, User user) {
    for (Word role : user.common().roles()) {
      Map<String, Object> resource =
          role.text().startsWith("IAM_")
              ? Map.of("instance", true)
              : Map.of("organizationId", organizationId);
      want(users.get(user.common().username()).id(), resource, role);
    }
  }

  private void manage(Administrator administrator) {
    Map<String, Object> resource =
        administrator.project() != null
            ? Map.of("projectId", projects.get(administrator.project()).id())
            : administrator.organization() != null
                ? Map.of(
                    "organizationId", Names.get(organizations, administrator.organization()).id())
                : Map.of("instance", true);
    for (Word role : administrator.roles()) {
      want(users.get(administrator.user()).id(), resource, role);
    }
  }

  private void want(String userId, Map<String, Object> resource, Word role) {
    administrators
        .computeIfAbsent(
            new Target(userId, resource), target -> new Wanted(role.place(), new LinkedHashSet<>()))
        .roles()
        .add(role.text());
  }
}

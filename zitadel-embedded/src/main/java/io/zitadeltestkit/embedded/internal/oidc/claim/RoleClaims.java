package io.zitadeltestkit.embedded.internal.oidc.claim;

import io.zitadeltestkit.embedded.internal.model.membership.Authorization;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.oidc.request.Scopes;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The roles that a user has on projects, as claims: for each role the organizations that granted
 * it, with their domains.
 */
public final class RoleClaims {
  private static final String OF_CLIENT = "urn:zitadel:iam:org:project:roles";

  private RoleClaims() {}

  /**
   * Collects the roles that scopes request.
   *
   * @param state contains the authorizations
   * @param userId the user
   * @param scope the granted scopes
   * @param projectId the client's project; empty if it has none
   * @param asserted whether the project's roles are included without a scope
   * @param ownProjectOnly whether roles on other projects are left out
   */
  public static Map<String, Object> of(
      State state,
      String userId,
      List<String> scope,
      String projectId,
      boolean asserted,
      boolean ownProjectOnly) {
    List<String> requested = Scopes.suffixes(Scopes.ROLE, scope);
    List<String> projects = projects(state, scope, requested, projectId, asserted, ownProjectOnly);
    List<String> organizations = Scopes.suffixes(Scopes.ORG_ROLES, scope);
    Map<String, Map<String, Map<String, String>>> roles = new LinkedHashMap<>();
    state
        .lookup(Authorization.TABLE, Authorization.BY_USER, userId)
        .filter(Authorization::active)
        .filter(authorization -> projects.contains(authorization.projectId()))
        .filter(
            authorization ->
                organizations.isEmpty() || organizations.contains(authorization.orgId()))
        .sorted(Comparator.comparing(authorization -> authorization.stamp().order()))
        .forEach(authorization -> put(state, authorization, requested, roles));
    Map<String, Object> claims = new LinkedHashMap<>();
    if (roles.containsKey(projectId)) {
      claims.put(OF_CLIENT, roles.get(projectId));
    }
    roles.forEach((id, ofProject) -> claims.put(claimOf(id), ofProject));
    return claims;
  }

  private static String claimOf(String projectId) {
    return "urn:zitadel:iam:org:project:" + projectId + ":roles";
  }

  private static List<String> projects(
      State state,
      List<String> scope,
      List<String> requested,
      String projectId,
      boolean asserted,
      boolean ownProjectOnly) {
    boolean asked = !requested.isEmpty() || scope.contains(Scopes.PROJECTS_ROLES);
    List<String> projects =
        asked && !ownProjectOnly
            ? new ArrayList<>(Scopes.audience(state, List.of(), scope))
            : new ArrayList<>();
    boolean own = asserted || ownProjectOnly || !projects.isEmpty() || !requested.isEmpty();
    if (own && !projectId.isEmpty() && !projects.contains(projectId)) {
      projects.add(projectId);
    }
    return projects;
  }

  private static void put(
      State state,
      Authorization authorization,
      List<String> requested,
      Map<String, Map<String, Map<String, String>>> roles) {
    String domain =
        state
            .find(Organization.TABLE, authorization.orgId())
            .map(Organization::primaryDomain)
            .orElse("");
    for (String role : authorization.roleKeys()) {
      if (requested.isEmpty() || requested.contains(role)) {
        roles
            .computeIfAbsent(authorization.projectId(), id -> new TreeMap<>())
            .computeIfAbsent(role, key -> new TreeMap<>())
            .put(authorization.orgId(), domain);
      }
    }
  }
}

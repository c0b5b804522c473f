package io.zitadeltestkit.embedded.internal.oidc.request;

import io.zitadeltestkit.embedded.internal.model.instance.InstanceInfo;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The scopes of requests, and their meaning. */
public final class Scopes {
  public static final String OPENID = "openid";
  public static final String OFFLINE_ACCESS = "offline_access";
  public static final String METADATA = "urn:zitadel:iam:user:metadata";
  public static final String RESOURCE_OWNER = "urn:zitadel:iam:user:resourceowner";
  public static final String PROJECTS_ROLES = "urn:zitadel:iam:org:projects:roles";
  public static final String ROLE = "urn:zitadel:iam:org:project:role:";
  static final String PROJECT = "urn:zitadel:iam:org:project:id:";
  public static final String ORG_ID = "urn:zitadel:iam:org:id:";
  public static final String ORG_DOMAIN = "urn:zitadel:iam:org:domain:primary:";
  public static final String ORG_ROLES = "urn:zitadel:iam:org:roles:id:";
  static final String SELECT_IDP = "urn:zitadel:iam:org:idp:id:";

  private static final String AUDIENCE = ":aud";
  private static final String ZITADEL = "zitadel";
  private static final Set<String> STANDARD =
      Set.of(OPENID, "profile", "email", "phone", "address", OFFLINE_ACCESS);
  private static final Set<String> FIXED = Set.of(METADATA, RESOURCE_OWNER, PROJECTS_ROLES);
  private static final List<String> PREFIXES =
      List.of(ORG_DOMAIN, ORG_ID, ORG_ROLES, PROJECT, SELECT_IDP);
  private static final String MISSING =
      "The scope of your request is missing. Please ensure some scopes are requested. "
          + "If you have any questions, you may contact the administrator of the application.";

  private Scopes() {}

  /** Returns the scopes of a request's parameter; none if it is absent. */
  public static List<String> of(OAuthCall call) {
    return call.has("scope") ? List.of(call.parameter("scope").split(" ", -1)) : List.of();
  }

  /**
   * Returns those of the requested scopes that the client may have; refuses a request without any.
   */
  public static List<String> allowed(List<String> requested, Predicate<String> clientsOwn) {
    if (requested.isEmpty()) {
      throw OAuthFault.invalidRequest(MISSING);
    }
    return requested.stream()
        .filter(
            scope ->
                STANDARD.contains(scope)
                    || FIXED.contains(scope)
                    || PREFIXES.stream().anyMatch(scope::startsWith)
                    || clientsOwn.test(scope))
        .toList();
  }

  /** Returns whether a scope is about authorization, not about claims. */
  public static boolean isAuthorization(String scope) {
    return scope.equals(OFFLINE_ACCESS)
        || scope.equals(PROJECTS_ROLES)
        || scope.startsWith(ROLE)
        || PREFIXES.stream().anyMatch(scope::startsWith);
  }

  /** Returns the scopes without those of other organizations than the user's. */
  public static List<String> ofOrganization(State state, String orgId, List<String> scopes) {
    String domain =
        state.find(Organization.TABLE, orgId).map(Organization::primaryDomain).orElse("");
    return scopes.stream()
        .filter(scope -> after(ORG_DOMAIN, scope).map(domain::equals).orElse(true))
        .filter(scope -> after(ORG_ID, scope).map(orgId::equals).orElse(true))
        .toList();
  }

  /** Returns an audience with the projects that scopes add to it. */
  public static List<String> audience(State state, List<String> audience, List<String> scopes) {
    List<String> all = new ArrayList<>(audience);
    for (String scope : scopes) {
      after(PROJECT, scope)
          .filter(rest -> rest.endsWith(AUDIENCE))
          .map(rest -> rest.substring(0, rest.length() - AUDIENCE.length()))
          .map(id -> id.equals(ZITADEL) ? InstanceInfo.of(state).projectId() : id)
          .filter(id -> !all.contains(id))
          .ifPresent(all::add);
    }
    return all;
  }

  /** Returns the rest after a prefix of each scope that begins with it. */
  public static List<String> suffixes(String prefix, List<String> scopes) {
    return scopes.stream().flatMap(scope -> after(prefix, scope).stream()).toList();
  }

  private static Optional<String> after(String prefix, String scope) {
    return scope.startsWith(prefix)
        ? Optional.of(scope.substring(prefix.length()))
        : Optional.empty();
  }
}

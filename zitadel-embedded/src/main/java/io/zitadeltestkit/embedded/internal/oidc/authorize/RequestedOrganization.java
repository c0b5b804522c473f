package io.zitadeltestkit.embedded.internal.oidc.authorize;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthCall;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthFault;
import io.zitadeltestkit.embedded.internal.oidc.request.Scopes;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The organization in a scope: then only its users may sign in. */
public final class RequestedOrganization {
  private static final String OTHER = "User is no member of the required organization";

  private static final String UNKNOWN = "Errors.Org.NotFound";

  private RequestedOrganization() {}

  /** {@return the error if a scope names an unknown organization, or scopes name several} */
  static Optional<OAuthFault> mistake(OAuthCall call, List<String> scopes) {
    return mistake(
        call,
        scopes,
        unknown -> OAuthFault.invalidRequest(UNKNOWN),
        OAuthFault.invalidScope("Only one organization scope may be provided"));
  }

  /** The same at the endpoint for devices, which reports it as a server error. */
  public static Optional<OAuthFault> mistakeOfDevice(OAuthCall call, List<String> scopes) {
    return mistake(
        call,
        scopes,
        unknown ->
            OAuthFault.serverError(
                unknown.startsWith(Scopes.ORG_ID)
                    ? "ID=QUERY-leq5Q Message=" + UNKNOWN
                    : "ID=QUERY-iTTGJ Message=" + UNKNOWN + " Parent=(sql: no rows in result set)"),
        OAuthFault.invalidScope("Only one organization scope may be provided").withStatus(500));
  }

  private static Optional<OAuthFault> mistake(
      OAuthCall call,
      List<String> scopes,
      Function<String, OAuthFault> unknown,
      OAuthFault several) {
    String named = "";
    for (String scope : scopes) {
      if (scope.startsWith(Scopes.ORG_ID) || scope.startsWith(Scopes.ORG_DOMAIN)) {
        Optional<Organization> org = organization(call, scope);
        if (org.isEmpty()) {
          return Optional.of(unknown.apply(scope));
        }
        if (!named.isEmpty() && !named.equals(org.get().id())) {
          return Optional.of(several);
        }
        named = org.get().id();
      }
    }
    return Optional.empty();
  }

  private static Optional<Organization> organization(OAuthCall call, String scope) {
    if (scope.startsWith(Scopes.ORG_ID)) {
      return call.state().find(Organization.TABLE, scope.substring(Scopes.ORG_ID.length()));
    }
    String domain = scope.substring(Scopes.ORG_DOMAIN.length());
    return call.listed()
        .all(Organization.TABLE, org -> org.primaryDomain().equals(domain))
        .findFirst();
  }

  /**
   * Requires that a user belongs to the organization that the scopes name by id or primary domain.
   */
  public static void require(State state, List<String> scopes, String userOrgId, String errorId) {
    boolean byId = Scopes.suffixes(Scopes.ORG_ID, scopes).stream().allMatch(userOrgId::equals);
    String domain =
        state.find(Organization.TABLE, userOrgId).map(Organization::primaryDomain).orElse("");
    boolean byDomain = Scopes.suffixes(Scopes.ORG_DOMAIN, scopes).stream().allMatch(domain::equals);
    if (!byId || !byDomain) {
      throw Fault.failedPrecondition(errorId, OTHER);
    }
  }
}

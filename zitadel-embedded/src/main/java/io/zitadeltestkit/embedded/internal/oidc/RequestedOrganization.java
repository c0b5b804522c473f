package io.zitadeltestkit.embedded.internal.oidc;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.Organization;
import io.zitadeltestkit.embedded.internal.model.State;
import java.util.List;

/** The organisation that a scope may ask for: then nobody else's users are signed in. */
final class RequestedOrganization {
  private static final String OTHER = "User is no member of the required organization";

  private RequestedOrganization() {}

  /** Requires that a user is of the organisation that the scopes name by id or primary domain. */
  static void require(State state, List<String> scopes, String userOrgId, String errorId) {
    boolean byId = Scopes.suffixes(Scopes.ORG_ID, scopes).stream().allMatch(userOrgId::equals);
    String domain =
        state.find(Organization.TABLE, userOrgId).map(Organization::primaryDomain).orElse("");
    boolean byDomain = Scopes.suffixes(Scopes.ORG_DOMAIN, scopes).stream().allMatch(domain::equals);
    if (!byId || !byDomain) {
      throw Fault.failedPrecondition(errorId, OTHER);
    }
  }
}

package io.zitadeltestkit.embedded.internal.api.organization;

import io.zitadeltestkit.embedded.internal.api.message.V1Details;
import io.zitadeltestkit.embedded.internal.model.Organization;

/**
 * {@code zitadel.org.v1.Org}.
 *
 * @param id the id
 * @param details when it was created and changed
 * @param state whether it is active
 * @param name the name
 * @param primaryDomain its primary domain
 */
public record OrganizationV1(
    String id, V1Details details, OrgState state, String name, String primaryDomain) {
  /** {@code zitadel.org.v1.OrgState}. */
  public enum OrgState {
    ORG_STATE_UNSPECIFIED,
    ORG_STATE_ACTIVE,
    ORG_STATE_INACTIVE,
    ORG_STATE_REMOVED
  }

  /** Of a stored organization. */
  public static OrganizationV1 of(Organization org) {
    return new OrganizationV1(
        org.id(),
        V1Details.of(org.stamp(), org.id()),
        org.active() ? OrgState.ORG_STATE_ACTIVE : OrgState.ORG_STATE_INACTIVE,
        org.name(),
        org.primaryDomain());
  }
}

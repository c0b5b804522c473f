package io.zitadeltestkit.embedded.internal.api.organization;

import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.state.State;

/**
 * {@code zitadel.org.v1.Org}.
 *
 * @param id the id
 * @param details when it was created and changed
 * @param state whether it is active
 * @param name the name
 * @param primaryDomain the domain that its login names end with, if they have one
 */
public record OrgV1(
    String id, DetailsV1 details, OrgState state, String name, String primaryDomain) {
  /** {@code zitadel.org.v1.OrgState}. */
  public enum OrgState {
    ORG_STATE_UNSPECIFIED,
    ORG_STATE_ACTIVE,
    ORG_STATE_INACTIVE,
    ORG_STATE_REMOVED,
    UNRECOGNIZED
  }

  /**
   * The answer with one organization.
   *
   * @param org the organization
   */
  public record GetResponse(OrgV1 org) {}

  /** Of a stored organization. */
  public static OrgV1 of(Organization org) {
    return new OrgV1(
        org.id(),
        DetailsV1.of(org.stamp(), org.id()),
        stateOf(org),
        org.name(),
        org.primaryDomain());
  }

  /** {@return an organization by id; the real server even finds a deleted one} */
  static GetResponse get(State state, String orgId) {
    return new GetResponse(
        state
            .find(Organization.TABLE, orgId)
            .map(OrgV1::of)
            .or(() -> state.find(Organization.DELETED, orgId).map(OrgV1::ofDeleted))
            .orElseThrow(() -> Fault.notFound("QUERY-leq5Q", Organizations.NOT_FOUND)));
  }

  private static OrgV1 ofDeleted(Organization org) {
    return new OrgV1(
        org.id(),
        DetailsV1.of(org.stamp(), org.id()),
        OrgState.ORG_STATE_UNSPECIFIED,
        org.name(),
        org.primaryDomain());
  }

  /** Returns the state of an organization. */
  public static OrgState stateOf(Organization org) {
    return org.active() ? OrgState.ORG_STATE_ACTIVE : OrgState.ORG_STATE_INACTIVE;
  }
}

package io.zitadeltestkit.client.project;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A project, as its owner or as an organization that it was granted to sees it.
 *
 * @param id the id
 * @param organizationId the id of the organization that owns it
 * @param name the name
 * @param state whether users can sign in to its applications
 * @param roleAssertion whether tokens and user info contain the user's roles even if no scope
 *     requests them
 * @param authorizationRequired whether only users with an authorization can sign in
 * @param accessRequired whether only users of organizations that own it or that it was granted to
 *     can sign in
 * @param grantedOrganizationId the id of the organization that it was granted to; null for its
 *     owner
 * @param createdAt when it was created
 * @param changedAt when it was changed last
 */
public record Project(
    String id,
    String organizationId,
    String name,
    ProjectState state,
    boolean roleAssertion,
    boolean authorizationRequired,
    boolean accessRequired,
    @Nullable String grantedOrganizationId,
    Instant createdAt,
    Instant changedAt) {

  /**
   * Whether users can sign in to its applications.
   *
   * @return true in the state {@link ProjectState#ACTIVE}
   */
  public boolean isActive() {
    return state == ProjectState.ACTIVE;
  }
}

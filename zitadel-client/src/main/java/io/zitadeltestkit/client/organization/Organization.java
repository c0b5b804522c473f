package io.zitadeltestkit.client.organization;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An organization.
 *
 * @param id the id
 * @param name the name, unique in the instance
 * @param state whether its users can sign in
 * @param primaryDomain the domain of its users' preferred login names; null if there is none
 * @param createdAt when it was created
 * @param changedAt when it was changed last
 * @param sequence the number of the last change; it grows
 */
public record Organization(
    String id,
    String name,
    OrganizationState state,
    @Nullable String primaryDomain,
    Instant createdAt,
    Instant changedAt,
    long sequence) {

  /**
   * Whether its users can sign in.
   *
   * @return true in the state {@link OrganizationState#ACTIVE}
   */
  public boolean isActive() {
    return state == OrganizationState.ACTIVE;
  }
}

package io.zitadeltestkit.client.authorization;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Roles of a project that a user has.
 *
 * @param id the id
 * @param userId the id of the user
 * @param preferredLoginName the user's login name
 * @param displayName the name shown; null if there is none
 * @param userOrganizationId the id of the organization that the user belongs to
 * @param projectId the id of the project
 * @param projectName its name
 * @param projectOrganizationId the id of the organization that owns the project
 * @param organizationId the id of the organization in which the user has the roles
 * @param organizationName its name
 * @param state whether it is in effect
 * @param roles the roles; there may be none
 * @param createdAt when it was created
 * @param changedAt when it was changed last
 */
public record Authorization(
    String id,
    String userId,
    String preferredLoginName,
    @Nullable String displayName,
    String userOrganizationId,
    String projectId,
    String projectName,
    String projectOrganizationId,
    String organizationId,
    String organizationName,
    AuthorizationState state,
    List<AuthorizedRole> roles,
    Instant createdAt,
    Instant changedAt) {

  /**
   * Whether it is in effect.
   *
   * @return true in the state {@link AuthorizationState#ACTIVE}
   */
  public boolean isActive() {
    return state == AuthorizationState.ACTIVE;
  }

  /** {@return the keys of the roles} */
  public List<String> roleKeys() {
    return roles.stream().map(AuthorizedRole::key).toList();
  }
}

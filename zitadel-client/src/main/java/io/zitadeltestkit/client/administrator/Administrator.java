package io.zitadeltestkit.client.administrator;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user with roles on a resource.
 *
 * @param userId the id of the user
 * @param preferredLoginName the user's login name
 * @param displayName the person's name; null for a service user
 * @param userOrganizationId the id of the organization that the user belongs to
 * @param resource what the roles are for; null if this version doesn't know it
 * @param roles the roles; there may be none
 * @param createdAt when the user became an administrator
 * @param changedAt when the roles were changed last
 */
public record Administrator(
    String userId,
    String preferredLoginName,
    @Nullable String displayName,
    String userOrganizationId,
    @Nullable AdministratorResource resource,
    List<ManagerRole> roles,
    Instant createdAt,
    Instant changedAt) {

  /**
   * A user with roles on a resource.
   *
   * @param userId the id of the user
   * @param preferredLoginName the user's login name
   * @param displayName the person's name
   * @param userOrganizationId the id of the organization that the user belongs to
   * @param resource what the roles are for
   * @param roles the roles
   * @param createdAt when the user became an administrator
   * @param changedAt when the roles were changed last
   */
  public Administrator {
    roles = List.copyOf(roles);
  }
}

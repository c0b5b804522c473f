package io.zitadeltestkit.client.organization;

import java.time.Instant;
import java.util.List;

/**
 * An organization that was just added.
 *
 * @param id the id
 * @param createdAt when it was added
 * @param adminIds the ids of the users that became its administrators
 */
public record CreatedOrganization(String id, Instant createdAt, List<String> adminIds) {

  /**
   * An organization that was just added.
   *
   * @param id the id
   * @param createdAt when it was added
   * @param adminIds the ids of its administrators
   */
  public CreatedOrganization {
    adminIds = List.copyOf(adminIds);
  }
}

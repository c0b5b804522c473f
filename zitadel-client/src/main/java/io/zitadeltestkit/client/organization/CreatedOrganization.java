package io.zitadeltestkit.client.organization;

import java.time.Instant;
import java.util.List;

/**
 * A newly created organization.
 *
 * @param id the id
 * @param createdAt when it was added
 * @param adminIds the ids of the users that became its administrators
 */
public record CreatedOrganization(String id, Instant createdAt, List<String> adminIds) {

  /**
   * A newly created organization.
   *
   * @param id the id
   * @param createdAt when it was added
   * @param adminIds the ids of its administrators
   */
  public CreatedOrganization {
    adminIds = List.copyOf(adminIds);
  }
}

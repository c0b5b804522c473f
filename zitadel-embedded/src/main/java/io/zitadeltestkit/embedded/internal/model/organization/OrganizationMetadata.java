package io.zitadeltestkit.embedded.internal.model.organization;

import io.zitadeltestkit.embedded.internal.state.InOrganization;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.Table;

/**
 * A value that is kept with an organization under a key.
 *
 * @param id organization and key, from {@link #idOf}
 * @param orgId the organization
 * @param key the key
 * @param base64 the value
 * @param stamp when it was created and changed
 */
public record OrganizationMetadata(String id, String orgId, String key, String base64, Stamp stamp)
    implements InOrganization {
  /** Finds the metadata of an organization. */
  public static final Table.Index<OrganizationMetadata> BY_ORG =
      Table.Index.by("organization_metadata.org", OrganizationMetadata::orgId);

  /** The table. */
  public static final Table<OrganizationMetadata> TABLE =
      Table.of("organization_metadata", OrganizationMetadata.class).with(BY_ORG);

  /** Returns the id of the entry that has a key in an organization. */
  public static String idOf(String orgId, String key) {
    return orgId + "/" + key;
  }
}

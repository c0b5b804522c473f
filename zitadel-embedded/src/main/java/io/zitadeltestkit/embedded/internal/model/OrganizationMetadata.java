package io.zitadeltestkit.embedded.internal.model;

/**
 * A value that is kept with an organisation under a key.
 *
 * @param id organisation and key, from {@link #idOf}
 * @param orgId the organisation
 * @param key the key
 * @param base64 the value
 * @param stamp when it was made and changed
 */
public record OrganizationMetadata(String id, String orgId, String key, String base64, Stamp stamp)
    implements InOrganization {
  /** Finds the metadata of an organisation. */
  public static final Table.Index<OrganizationMetadata> BY_ORG =
      Table.Index.by("organization_metadata.org", OrganizationMetadata::orgId);

  /** The table. */
  public static final Table<OrganizationMetadata> TABLE =
      Table.of("organization_metadata", OrganizationMetadata.class).with(BY_ORG);

  /** Returns the id of the entry that has a key in an organisation. */
  public static String idOf(String orgId, String key) {
    return orgId + "/" + key;
  }
}

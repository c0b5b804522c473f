package io.zitadeltestkit.embedded.internal.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * What an organisation is set to by who administers the instance.
 *
 * @param id the organisation
 * @param scopedUsernames whether user names have to be unique in the organisation only, though
 *     login names do not end with its domain
 * @param stamp when it was made and changed
 */
@RecordBuilder
public record OrganizationSettings(String id, boolean scopedUsernames, Stamp stamp)
    implements Entity, OrganizationSettingsBuilder.With {
  /** The table. */
  public static final Table<OrganizationSettings> TABLE =
      Table.of("organization_settings", OrganizationSettings.class);

  /** Returns whether user names are unique in an organisation only. */
  public static boolean scopedUsernames(State state, String orgId) {
    return DomainPolicy.userLoginMustBeDomain(state, orgId)
        || state.find(TABLE, orgId).map(OrganizationSettings::scopedUsernames).orElse(false);
  }
}

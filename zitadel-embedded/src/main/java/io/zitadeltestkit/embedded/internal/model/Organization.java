package io.zitadeltestkit.embedded.internal.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Locale;
import java.util.Optional;

/**
 * An organization: the owner of users and projects.
 *
 * @param id the id
 * @param name the name
 * @param active whether it is active; a deactivated one's users cannot sign in
 * @param primaryDomain the domain that its login names end with, where the domain policy asks for
 *     it
 * @param stamp when it was made and changed
 */
@RecordBuilder
public record Organization(
    String id, String name, boolean active, String primaryDomain, Stamp stamp)
    implements Entity, OrganizationBuilder.With {
  /** Finds by name, ignoring case: names are unique in the instance. */
  public static final Table.Index<Organization> BY_NAME =
      Table.Index.by("organizations.name", org -> org.name().toLowerCase(Locale.ROOT));

  /**
   * Deleted organizations, as they were. The real server knows them for ever: they can still be
   * named by {@code x-zitadel-orgid}, and read by their ids.
   */
  public static final Table<Organization> DELETED =
      Table.of("deleted_organizations", Organization.class);

  /** The table. */
  public static final Table<Organization> TABLE =
      Table.of("organizations", Organization.class).with(BY_NAME);

  /** Finds an organization by its id, even if it was deleted. */
  public static Optional<Organization> findEvenDeleted(State state, String id) {
    return state.find(TABLE, id).or(() -> state.find(DELETED, id));
  }
}

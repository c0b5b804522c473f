package io.zitadeltestkit.embedded.internal.model.organization;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.zitadeltestkit.embedded.internal.state.Entity;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Table;
import java.util.Locale;
import java.util.Optional;

/**
 * An organization: the owner of users and projects.
 *
 * @param id the id
 * @param name the name
 * @param active whether it is active; a deactivated one's users cannot sign in
 * @param primaryDomain the domain that its login names end with, if the domain policy requires it
 * @param stamp when it was created and changed
 */
@RecordBuilder
public record Organization(
    String id, String name, boolean active, String primaryDomain, Stamp stamp)
    implements Entity, OrganizationBuilder.With {
  /** Finds by name, ignoring case: names are unique in the instance. */
  public static final Table.Index<Organization> BY_NAME =
      Table.Index.by("organizations.name", org -> org.name().toLowerCase(Locale.ROOT));

  /**
   * Deleted organizations. The real server keeps them: {@code x-zitadel-orgid} can still name them,
   * and they can be read by id.
   */
  public static final Table<Organization> DELETED =
      Table.of("deleted_organizations", Organization.class);

  /** The table. */
  public static final Table<Organization> TABLE =
      Table.of("organizations", Organization.class).with(BY_NAME).foundInEvents();

  /** Finds an organization by its id, even if it was deleted. */
  public static Optional<Organization> findEvenDeleted(State state, String id) {
    return state.find(TABLE, id).or(() -> state.find(DELETED, id));
  }
}

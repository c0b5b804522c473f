package io.zitadeltestkit.embedded.internal.model.membership;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.zitadeltestkit.embedded.internal.state.InOrganization;
import io.zitadeltestkit.embedded.internal.state.OfProject;
import io.zitadeltestkit.embedded.internal.state.OfUser;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.Table;
import java.util.List;

/**
 * The roles that a user has on a project, given by the organization that owns the project or one
 * that it was granted to. Zitadel's first API generation calls it a user grant.
 *
 * @param id the id
 * @param userId the user
 * @param orgId the organization that created it
 * @param projectId the project
 * @param projectGrantId the grant by which the organization has the project; empty if it owns it
 * @param roleKeys the roles
 * @param active whether it is active
 * @param stamp when it was created and changed
 */
@RecordBuilder
public record Authorization(
    String id,
    String userId,
    String orgId,
    String projectId,
    String projectGrantId,
    List<String> roleKeys,
    boolean active,
    Stamp stamp)
    implements InOrganization, OfUser, OfProject, AuthorizationBuilder.With {
  /** Finds the authorizations of a user. */
  public static final Table.Index<Authorization> BY_USER =
      Table.Index.by("authorizations.user", Authorization::userId);

  /** Finds the authorizations on a project. */
  public static final Table.Index<Authorization> BY_PROJECT =
      Table.Index.by("authorizations.project", Authorization::projectId);

  /** The table. */
  public static final Table<Authorization> TABLE =
      Table.of("authorizations", Authorization.class)
          .with(BY_USER)
          .with(BY_PROJECT)
          .foundInEvents();

  /** Copies the roles. */
  public Authorization {
    roleKeys = List.copyOf(roleKeys);
  }
}

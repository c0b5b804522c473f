package io.zitadeltestkit.embedded.internal.model.project;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.zitadeltestkit.embedded.internal.state.InOrganization;
import io.zitadeltestkit.embedded.internal.state.OfProject;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Table;
import java.util.List;
import java.util.Optional;

/**
 * A grant of a project to another organization, which may give some of its roles to users.
 *
 * @param id the id
 * @param projectId the project
 * @param orgId the organization that owns the project
 * @param grantedOrgId the organization that it is granted to; at most one grant each
 * @param roleKeys the roles that the organization may give
 * @param active whether it is active
 * @param stamp when it was created and changed
 */
@RecordBuilder
public record ProjectGrant(
    String id,
    String projectId,
    String orgId,
    String grantedOrgId,
    List<String> roleKeys,
    boolean active,
    Stamp stamp)
    implements InOrganization, OfProject, ProjectGrantBuilder.With {
  /** Finds the grants of a project. */
  public static final Table.Index<ProjectGrant> BY_PROJECT =
      Table.Index.by("project_grants.project", ProjectGrant::projectId);

  /** Finds what was granted to an organization. */
  public static final Table.Index<ProjectGrant> BY_GRANTED_ORG =
      Table.Index.by("project_grants.granted_org", ProjectGrant::grantedOrgId);

  /** The table. */
  public static final Table<ProjectGrant> TABLE =
      Table.of("project_grants", ProjectGrant.class).with(BY_PROJECT).with(BY_GRANTED_ORG);

  /** Copies the roles. */
  public ProjectGrant {
    roleKeys = List.copyOf(roleKeys);
  }

  /** Finds the grant of a project to an organization. */
  public static Optional<ProjectGrant> find(State state, String projectId, String grantedOrgId) {
    return state
        .lookup(TABLE, BY_PROJECT, projectId)
        .filter(grant -> grant.grantedOrgId().equals(grantedOrgId))
        .findFirst();
  }
}

package io.zitadeltestkit.embedded.internal.model.project;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.zitadeltestkit.embedded.internal.state.InOrganization;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Table;
import java.util.stream.Stream;

/**
 * A project: a group of applications and roles that belongs to one organization and can be granted
 * to others.
 *
 * @param id the id
 * @param orgId the organization that owns it
 * @param name the name, unique in the organization
 * @param active whether it is active; sign-ins to the applications of a deactivated one fail
 * @param roleAssertion whether the user's roles are part of user info and tokens
 * @param authorizationRequired whether only users with an authorization may sign in
 * @param projectAccessRequired whether only users of the organization, or of one that it is granted
 *     to, may sign in
 * @param privateLabeling whose branding the login shows
 * @param stamp when it was created and changed
 */
@RecordBuilder
public record Project(
    String id,
    String orgId,
    String name,
    boolean active,
    boolean roleAssertion,
    boolean authorizationRequired,
    boolean projectAccessRequired,
    PrivateLabeling privateLabeling,
    Stamp stamp)
    implements InOrganization, ProjectBuilder.With {
  /** Finds the projects of an organization. */
  public static final Table.Index<Project> BY_ORG = Table.Index.by("projects.org", Project::orgId);

  /** The table. */
  public static final Table<Project> TABLE =
      Table.of("projects", Project.class).with(BY_ORG).foundInEvents();

  private static final Table.Index<Project> SHADOWED_BY_ORG =
      Table.Index.by("projects.shadowed.org", Project::orgId);

  /**
   * Projects with the id of another organization's project. The real server allows creating them,
   * but never shows them; they only make their names unavailable.
   */
  public static final Table<Project> SHADOWED =
      Table.of("projects.shadowed", Project.class).with(SHADOWED_BY_ORG);

  /** {@return all projects of an organization, including those that are never shown} */
  public static Stream<Project> allOf(State state, String orgId) {
    return Stream.concat(
        state.lookup(TABLE, BY_ORG, orgId), state.lookup(SHADOWED, SHADOWED_BY_ORG, orgId));
  }

  /** Whose branding a login shows. */
  public enum PrivateLabeling {
    /** The instance's. */
    UNSPECIFIED,
    /** That of the organization that owns the project. */
    ENFORCE_PROJECT_RESOURCE_OWNER_POLICY,
    /** That of the project's organization until the user is known, then that of the user's. */
    ALLOW_LOGIN_USER_RESOURCE_OWNER_POLICY
  }
}

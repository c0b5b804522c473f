package io.zitadeltestkit.embedded.internal.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * A vessel for applications and roles that belongs to one organisation and can be granted to
 * others.
 *
 * @param id the id
 * @param orgId the organisation that owns it
 * @param name the name, unique in the organisation
 * @param active whether it is active; nobody signs in to the applications of a deactivated one
 * @param roleAssertion whether the user's roles are part of user info and tokens
 * @param authorizationRequired whether only users with an authorization may sign in
 * @param projectAccessRequired whether only users of the organisation, or of one that it is granted
 *     to, may sign in
 * @param privateLabeling whose branding the login shows
 * @param stamp when it was made and changed
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
  /** Finds the projects of an organisation. */
  public static final Table.Index<Project> BY_ORG = Table.Index.by("projects.org", Project::orgId);

  /** The table. */
  public static final Table<Project> TABLE = Table.of("projects", Project.class).with(BY_ORG);

  /** Whose branding a login shows. */
  public enum PrivateLabeling {
    /** The instance's. */
    UNSPECIFIED,
    /** That of the organisation that owns the project. */
    ENFORCE_PROJECT_RESOURCE_OWNER_POLICY,
    /** That of the project's organisation until the user is known, then that of the user's. */
    ALLOW_LOGIN_USER_RESOURCE_OWNER_POLICY
  }
}

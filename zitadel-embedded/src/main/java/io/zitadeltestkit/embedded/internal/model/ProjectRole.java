package io.zitadeltestkit.embedded.internal.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * A role that a project knows and that authorizations give to users.
 *
 * @param id project and key, from {@link #idOf}
 * @param projectId the project
 * @param key what tokens and authorizations name it by, unique in the project
 * @param displayName a name for people
 * @param group a free text that user interfaces sort roles by; may be empty
 * @param stamp when it was made and changed
 */
@RecordBuilder
public record ProjectRole(
    String id, String projectId, String key, String displayName, String group, Stamp stamp)
    implements OfProject, ProjectRoleBuilder.With {
  /** Finds the roles of a project. */
  public static final Table.Index<ProjectRole> BY_PROJECT =
      Table.Index.by("project_roles.project", ProjectRole::projectId);

  /** The table. */
  public static final Table<ProjectRole> TABLE =
      Table.of("project_roles", ProjectRole.class).with(BY_PROJECT);

  /** Returns the id of the role that has this key in a project. */
  public static String idOf(String projectId, String key) {
    return projectId + "/" + key;
  }
}
